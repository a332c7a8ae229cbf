#pragma once

#include <corredor/map/style.h>

#include <QFont>
#include <QImage>
#include <QSizeF>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace corredor::map {

/**
 * Texts with their halo as pictures, kept from frame to frame: drawing a text costs a hundred times
 * as much as copying it. May be used from several threads.
 */
class TextSprites {
public:
    /** Size of a text with its halo, logical pixels. */
    [[nodiscard]] QSizeF sizeOf(std::string_view text, const LabelClass& style);

    /** The text's picture in device pixels (its devicePixelRatio is 1). */
    [[nodiscard]] std::shared_ptr<const QImage>
    picture(std::string_view text, const LabelClass& style, double devicePixelRatio);

private:
    std::mutex m_lock;
    std::unordered_map<std::string, QSizeF> m_sizes;
    std::unordered_map<std::string, std::shared_ptr<const QImage>> m_pictures;
};

} // namespace corredor::map
