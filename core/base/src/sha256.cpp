#include <corredor/base/error.h>
#include <corredor/base/sha256.h>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <vector>

namespace corredor {
namespace {

class Digest {
public:
    Digest() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }

    void add(std::string_view bytes) {
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    }

    std::string hex() {
        std::array<unsigned char, 32> bytes{};
        EVP_DigestFinal_ex(m_context.get(), bytes.data(), nullptr);
        static constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const unsigned char byte : bytes) {
            text += digits[byte >> 4U];
            text += digits[byte & 0x0FU];
        }
        return text;
    }

private:
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };

    std::unique_ptr<EVP_MD_CTX, Free> m_context{EVP_MD_CTX_new()};
};

std::string sha256OfFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw InputError(
            {path.string(), "", "cannot be opened", "Check the path and its permissions"});
    }
    Digest digest;
    std::vector<char> buffer(1U << 20U);
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        digest.add({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (in.bad()) {
        throw InputError({path.string(), "", "could not be read to its end", "Check the disk"});
    }
    return digest.hex();
}

} // namespace

std::string sha256(std::string_view bytes) {
    Digest digest;
    digest.add(bytes);
    return digest.hex();
}

std::string sha256OfPath(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        return sha256OfFile(path);
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path, error)) {
        if (entry.is_regular_file(error)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::string list;
    for (const fs::path& file : files) {
        list += file.lexically_relative(path).generic_string() + '\n' + sha256OfFile(file) + '\n';
    }
    return sha256(list);
}

} // namespace corredor
