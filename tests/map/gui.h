#pragma once

namespace corredor::test {

/** Makes the process's QGuiApplication, without a display, the first time it is called. */
void needGui();

} // namespace corredor::test
