#include "file_bytes.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>

#include <zlib.h>

namespace corredor::sources {
namespace {

constexpr std::int64_t blockBytes = std::int64_t{1} << 20;

InputError unreadable(const std::filesystem::path& path, std::string what, std::string remedy) {
    return InputError({path.string(), {}, std::move(what), std::move(remedy)});
}

std::ifstream openRegularFile(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        throw unreadable(path, "there is no such file", "Check the path.");
    }
    // Pipes and devices may never end.
    if (!std::filesystem::is_regular_file(status)) {
        throw unreadable(path, "this is not a regular file", "Name a file.");
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw unreadable(path, "the file cannot be opened", "Check its permissions.");
    }
    return file;
}

InputError tooLarge(const std::filesystem::path& path, std::int64_t maxBytes) {
    return unreadable(
        path,
        fmt::format("its text is larger than {} MB", maxBytes >> 20),
        "Split the file, or convert it to GeoPackage.");
}

InputError looksLikeBomb(const std::filesystem::path& path) {
    return unreadable(
        path,
        fmt::format(
            "it unpacks to over {} times its size, which looks like a decompression bomb",
            maxUnpackRatio),
        "Unpack it yourself if you trust it, and name the unpacked file.");
}

/** Reads block by block, through zlib where the file is gzip. */
class ByteSource {
public:
    explicit ByteSource(const std::filesystem::path& path)
        : m_path(path)
        , m_file(openRegularFile(path)) {
        std::array<char, 2> magic{};
        m_file.read(magic.data(), magic.size());
        m_isGzip = m_file.gcount() == 2 && magic[0] == '\x1f' && magic[1] == '\x8b';
        m_file.clear();
        m_file.seekg(0);
        if (m_isGzip) {
            // 16 + window bits: a gzip header is expected. Source: zlib.h, inflateInit2.
            if (inflateInit2(&m_stream, 16 + MAX_WBITS) != Z_OK) {
                throw unreadable(path, "there is no memory to decompress it", {});
            }
            m_inflating = true;
            m_packed.resize(static_cast<std::size_t>(blockBytes));
        }
    }

    ~ByteSource() {
        if (m_inflating) {
            inflateEnd(&m_stream);
        }
    }

    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;

    [[nodiscard]] bool isPacked() const { return m_isGzip; }

    /** Appends at most one block to `text`; false at the end. */
    bool appendTo(std::string& text) {
        const std::size_t before = text.size();
        text.resize(before + static_cast<std::size_t>(blockBytes));
        const std::size_t got =
            m_isGzip ? inflateInto(text.data() + before) : readInto(text.data() + before);
        text.resize(before + got);
        return got > 0;
    }

private:
    std::size_t readInto(char* out) {
        m_file.read(out, blockBytes);
        if (m_file.bad()) {
            throw unreadable(m_path, "reading it failed", "Check the disk.");
        }
        return static_cast<std::size_t>(m_file.gcount());
    }

    std::size_t inflateInto(char* out) {
        // zlib's interface speaks of unsigned char; the bytes are the same.
        m_stream.next_out = static_cast<Bytef*>(static_cast<void*>(out));
        m_stream.avail_out = static_cast<uInt>(blockBytes);
        while (m_stream.avail_out > 0) {
            if (m_stream.avail_in == 0 && !refill()) {
                if (!m_betweenMembers) {
                    throw unreadable(
                        m_path, "its compressed data ends too early", "Fetch the file again.");
                }
                break;
            }
            if (m_betweenMembers && m_started && inflateReset(&m_stream) != Z_OK) {
                throw damaged();
            }
            m_betweenMembers = false;
            m_started = true;
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code == Z_STREAM_END) {
                m_betweenMembers = true;
            } else if (code != Z_OK && code != Z_BUF_ERROR) {
                throw damaged();
            }
        }
        return static_cast<std::size_t>(blockBytes) - m_stream.avail_out;
    }

    InputError damaged() const {
        return unreadable(m_path, "its compressed data is damaged", "Fetch the file again.");
    }

    bool refill() {
        m_file.read(m_packed.data(), static_cast<std::streamsize>(m_packed.size()));
        m_stream.next_in = static_cast<Bytef*>(static_cast<void*>(m_packed.data()));
        m_stream.avail_in = static_cast<uInt>(m_file.gcount());
        return m_stream.avail_in > 0;
    }

    std::filesystem::path m_path;
    std::ifstream m_file;
    bool m_isGzip = false;
    bool m_inflating = false;
    bool m_betweenMembers = true;
    bool m_started = false;
    z_stream m_stream = {};
    std::string m_packed;
};

} // namespace

std::string
readFileBytes(const std::filesystem::path& path, const JobContext& job, std::int64_t maxBytes) {
    ByteSource source(path);
    std::string text;
    std::error_code error;
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
    if (!error && size <= maxBytes) {
        text.reserve(static_cast<std::size_t>(size + blockBytes));
    }
    while (source.appendTo(text)) {
        job.checkCancelled();
        if (std::ssize(text) > maxBytes) {
            throw tooLarge(path, maxBytes);
        }
        if (source.isPacked() && std::ssize(text) > harmlessUnpackedBytes &&
            std::ssize(text) / maxUnpackRatio > size) {
            throw looksLikeBomb(path);
        }
    }
    return text;
}

std::string readFileStart(const std::filesystem::path& path, std::int64_t bytes) {
    ByteSource source(path);
    std::string text;
    while (std::ssize(text) < bytes && source.appendTo(text)) {
    }
    text.resize(std::min(text.size(), static_cast<std::size_t>(bytes)));
    return text;
}

} // namespace corredor::sources
