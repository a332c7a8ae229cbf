#include "gui.h"

#include <QGuiApplication>

#include <array>

namespace corredor::test {

void needGui() {
    static int count = 1;
    static std::array<char, 9> name = {"test_map"};
    static std::array<char*, 2> arguments = {name.data(), nullptr};
    if (QGuiApplication::instance() != nullptr)
        return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(count, arguments.data());
}

} // namespace corredor::test
