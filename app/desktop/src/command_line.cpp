#include "command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace corredor::desktop {

namespace {

std::optional<QSize> sizeFrom(const QString& text) {
    constexpr int smallest = 200;
    constexpr int largest = 16000;
    const QStringList parts = text.split(QLatin1Char('x'));
    if (parts.size() != 2) {
        return std::nullopt;
    }
    const QSize size(parts[0].toInt(), parts[1].toInt());
    const auto fits = [](int px) { return px >= smallest && px <= largest; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

/** A text of the command line in the language in force. */
QString said(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

CommandLine readCommandLine(const QCoreApplication& application) {
    const QCommandLineOption size(
        QStringLiteral("size"),
        said(QT_TRANSLATE_NOOP("CommandLine", "Size of the window in pixels.")),
        QStringLiteral("WxH"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        said(QT_TRANSLATE_NOOP(
            "CommandLine", "Write the window to a PNG file once the map is complete, and quit.")),
        QStringLiteral("PNG"));
    const QCommandLineOption benchmark(
        QStringLiteral("pan-benchmark"),
        said(QT_TRANSLATE_NOOP(
            "CommandLine",
            "Pan and zoom on a fixed path, print the times as one JSON line, and quit.")),
        QStringLiteral("FRAMES"));
    const QCommandLineOption language(
        QStringLiteral("language"),
        said(QT_TRANSLATE_NOOP("CommandLine", "Language of this session.")),
        QStringLiteral("en|es"));
    const QCommandLineOption threads(
        QStringLiteral("threads"),
        said(QT_TRANSLATE_NOOP("CommandLine", "Threads to work with; 0 is one per core.")),
        QStringLiteral("N"));
    QCommandLineParser parser;
    parser.setApplicationDescription(said(QT_TRANSLATE_NOOP(
        "CommandLine", "EV charging on both sides of the US-Mexico border, on a map.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("files"),
        said(QT_TRANSLATE_NOOP("CommandLine", "A scenario (.toml), or data files to show.")),
        QStringLiteral("[SCENARIO|FILES...]"));
    parser.addOptions({size, screenshot, benchmark, language, threads});
    parser.process(application);

    CommandLine line;
    line.files = parser.positionalArguments();
    line.screenshot = parser.value(screenshot);
    if (parser.isSet(size)) {
        const auto wanted = sizeFrom(parser.value(size));
        line.sizeGiven = wanted.has_value();
        line.size = wanted.value_or(line.size);
        if (!wanted) {
            line.error = said(QT_TRANSLATE_NOOP(
                "CommandLine", "--size takes a width and a height, such as 1600x1000."));
        }
    }
    if (parser.isSet(benchmark)) {
        line.panFrames = parser.value(benchmark).toInt();
        if (line.panFrames < 1) {
            line.error = said(QT_TRANSLATE_NOOP(
                "CommandLine", "--pan-benchmark takes a number of frames, such as 300."));
        }
    }
    line.language = parser.value(language);
    if (parser.isSet(language) && line.language != QLatin1String("en") &&
        line.language != QLatin1String("es")) {
        line.error = said(QT_TRANSLATE_NOOP("CommandLine", "--language takes en or es."));
    }
    bool isNumber = true;
    line.threads = parser.isSet(threads) ? parser.value(threads).toInt(&isNumber) : 0;
    if (!isNumber || line.threads < 0) {
        line.error = said(QT_TRANSLATE_NOOP("CommandLine", "--threads takes a number, such as 2."));
    }
    return line;
}

} // namespace corredor::desktop
