#pragma once

#include <corredor/test/support.h>

#include <filesystem>
#include <string>
#include <string_view>

/** Small scenario files for tests. */
namespace corredor::test {

/** The made-up study area under tests/scenario/data, with every section of a scenario. */
[[nodiscard]] inline std::filesystem::path studyFile() {
    return ownFile("scenario/data/study.toml");
}

/** The study's text with `from` replaced by `to` (which must occur), beside copies of its data. */
class StudyCopy {
public:
    StudyCopy() : m_text(readFile(studyFile())) {
        for (const auto& entry : std::filesystem::directory_iterator(studyFile().parent_path())) {
            std::filesystem::copy(entry.path(), m_folder.path() / entry.path().filename());
        }
    }

    StudyCopy& replace(std::string_view from, std::string_view to) {
        const std::size_t at = m_text.find(from);
        if (at == std::string::npos) {
            throw std::logic_error("the study does not say: " + std::string(from));
        }
        m_text.replace(at, from.size(), to);
        return *this;
    }

    StudyCopy& append(std::string_view text) {
        m_text += text;
        return *this;
    }

    [[nodiscard]] std::filesystem::path write() const {
        return m_folder.write("study.toml", m_text);
    }

    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }

private:
    TemporaryFolder m_folder;
    std::string m_text;
};

} // namespace corredor::test
