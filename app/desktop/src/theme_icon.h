#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace corredor::desktop {

/**
 * The program's icon `name` (resources/icons/<name>.svg), drawn in the text colour of the palette
 * in force, so that it reads on light and dark alike and stays sharp at any scale.
 */
[[nodiscard]] QIcon themeIcon(const QString& name);

/** Our palette for light or dark, with an accent that reads on both. */
[[nodiscard]] QPalette programPalette(bool dark);

/**
 * Whether "light", "dark" or "system" asks for the dark palette. The system is asked once, before
 * the program sets a palette of its own.
 */
[[nodiscard]] bool wantsDark(const QString& appearance);

/** Okabe and Ito's blue for charts, their lighter one on dark. */
[[nodiscard]] QColor chartBlue(const QPalette& palette);

/** The palette's window is darker than its text. */
[[nodiscard]] bool isDark(const QPalette& palette);

} // namespace corredor::desktop
