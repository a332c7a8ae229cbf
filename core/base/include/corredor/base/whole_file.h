#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace corredor {

/**
 * Writes a file beside its name and renames it when whole, so that a reader never sees half of it
 * and a failed write leaves the previous file intact.
 * @throws OutputError
 */
void writeWholeFile(const std::filesystem::path& path, std::string_view bytes);

/**
 * The bytes of a regular file, at most the first `maxBytes` of them.
 * @param remedy what to do when there is no such file
 * @throws InputError when it is missing, no regular file (pipes and devices may never end), or
 *         unreadable.
 */
[[nodiscard]] std::string
readWholeFile(const std::filesystem::path& path, std::size_t maxBytes, std::string_view remedy);

/**
 * A hidden folder inside the output folder in which a set of files is prepared.
 *
 * commit() moves every prepared file to the output folder by rename, in name order; without
 * commit() the destructor removes the folder and the output folder stays as it was. Files that
 * the output folder holds and the set does not are left alone, but see removeOnCommit().
 */
class OutputSet {
public:
    /** Creates `folder` when missing. Leftovers of killed runs in it are removed. @throws
     * OutputError */
    explicit OutputSet(std::filesystem::path folder);
    ~OutputSet();
    OutputSet(const OutputSet&) = delete;
    OutputSet& operator=(const OutputSet&) = delete;
    OutputSet(OutputSet&&) = delete;
    OutputSet& operator=(OutputSet&&) = delete;

    /** Where the file `name` is to be written before commit(). */
    [[nodiscard]] std::filesystem::path path(std::string_view name) const;

    /** A file of an earlier run that must not survive this one (an output no longer asked for). */
    void removeOnCommit(std::string_view name);

    /** @throws OutputError when a file could not be moved. */
    void commit();

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_staging;
    std::vector<std::filesystem::path> m_remove;
};

} // namespace corredor
