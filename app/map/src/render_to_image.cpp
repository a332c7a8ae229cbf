#include "scene_painter.h"

#include <corredor/base/parallel.h>
#include <corredor/map/renderer.h>

#include <algorithm>

namespace corredor::map {

QImage renderToImage(const Scene& scene, const View& view) {
    TextSprites texts;
    const ScenePainter painter(scene, view, {0, 0}, texts);
    QImage picture(
        std::max(1, painter.frame().width),
        std::max(1, painter.frame().height),
        QImage::Format_ARGB32_Premultiplied);
    const std::vector<QRect> tiles = tilesOf(picture.rect());
    std::vector<QImage> drawn(tiles.size());
    parallelFor(std::ssize(tiles), 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            drawn[i] = QImage(tiles[i].size(), QImage::Format_ARGB32_Premultiplied);
            painter.paint(drawn[i], tiles[i], [] { return false; });
        }
    });
    for (std::size_t i = 0; i < tiles.size(); ++i)
        copyTile(picture, drawn[i], tiles[i].topLeft());
    picture.setDevicePixelRatio(view.devicePixelRatio);
    return picture;
}

} // namespace corredor::map
