#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

/** Core speaks UTF-8 std::string and std::filesystem::path, widgets speak QString: the crossing. */
namespace corredor::desktop {

[[nodiscard]] inline QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

[[nodiscard]] inline std::string toStdString(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

[[nodiscard]] inline QString pathToQString(const std::filesystem::path& path) {
    return toQString(path.string());
}

[[nodiscard]] inline std::filesystem::path toPath(const QString& text) {
    return {toStdString(text)};
}

} // namespace corredor::desktop
