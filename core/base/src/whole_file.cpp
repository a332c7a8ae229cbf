#include <corredor/base/error.h>
#include <corredor/base/whole_file.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace corredor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view stagingPrefix = ".corredor-";

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
    throw OutputError(
        {path.string(),
         "",
         std::string(what) + " (" + std::strerror(errno) + ")",
         "Check free space and permissions; the earlier file is untouched"});
}

void syncPath(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

/** The process that made a staging folder or file, from its name; 0 when the name holds none. */
pid_t ownerOf(const fs::path& staging) {
    const std::string name = staging.filename().string();
    return static_cast<pid_t>(std::atol(name.c_str() + stagingPrefix.size()));
}

bool isLeftover(const fs::path& path) {
    if (!path.filename().string().starts_with(stagingPrefix)) {
        return false;
    }
    const pid_t owner = ownerOf(path);
    return owner <= 0 || (::kill(owner, 0) != 0 && errno == ESRCH);
}

class Descriptor {
public:
    explicit Descriptor(int file) : m_file(file) {}

    ~Descriptor() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    [[nodiscard]] int value() const { return m_file; }

private:
    int m_file;
};

void writeAndSync(const fs::path& path, std::string_view bytes) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.value() < 0) {
        fail(path, "cannot be created");
    }
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.value(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            fail(path, "cannot be written");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.value()) != 0) {
        fail(path, "cannot be written");
    }
}

} // namespace

std::string readWholeFile(const fs::path& path, std::size_t maxBytes, std::string_view remedy) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        throw InputError(
            {path.string(),
             {},
             fs::exists(path, error) ? "is not a file" : "there is no such file",
             std::string(remedy)});
    }
    std::ifstream in(path, std::ios::binary);
    const std::uintmax_t size = in ? fs::file_size(path, error) : 0;
    std::string bytes(std::min<std::uintmax_t>(size, maxBytes), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in || error) {
        throw InputError({path.string(), {}, "cannot be read", "Check its permissions"});
    }
    return bytes;
}

void writeWholeFile(const fs::path& path, std::string_view bytes) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const fs::path beside = folder / (std::string(stagingPrefix) + std::to_string(::getpid()) +
                                      "-" + path.filename().string());
    try {
        writeAndSync(beside, bytes);
        if (std::rename(beside.c_str(), path.c_str()) != 0) {
            fail(path, "cannot be replaced");
        }
    } catch (...) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        throw;
    }
    syncPath(folder);
}

OutputSet::OutputSet(fs::path folder) : m_folder(std::move(folder)) {
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder)) {
        errno = error.value();
        fail(m_folder, "is not a folder and cannot be made one");
    }
    for (const auto& entry : fs::directory_iterator(m_folder, error)) {
        if (isLeftover(entry.path())) {
            std::error_code ignored;
            fs::remove_all(entry.path(), ignored);
        }
    }
    m_staging = m_folder / (std::string(stagingPrefix) + std::to_string(::getpid()) + "-set");
    fs::remove_all(m_staging, error);
    if (!fs::create_directory(m_staging, error)) {
        errno = error.value();
        fail(m_folder, "cannot be written to");
    }
}

OutputSet::~OutputSet() {
    std::error_code ignored;
    fs::remove_all(m_staging, ignored);
}

fs::path OutputSet::path(std::string_view name) const {
    return m_staging / name;
}

void OutputSet::removeOnCommit(std::string_view name) {
    m_remove.push_back(m_folder / name);
}

void OutputSet::commit() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(m_staging)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::ranges::for_each(files, syncPath);
    for (const fs::path& file : files) {
        const fs::path target = m_folder / file.filename();
        if (std::rename(file.c_str(), target.c_str()) != 0) {
            fail(target, "cannot be replaced");
        }
    }
    for (const fs::path& stale : m_remove) {
        std::error_code ignored;
        fs::remove(stale, ignored);
    }
    syncPath(m_folder);
}

} // namespace corredor
