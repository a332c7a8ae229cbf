#include "failure_box.h"

#include "convert.h"
#include "texts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>

namespace corredor::desktop {

namespace {

class FailureBox {
    Q_DECLARE_TR_FUNCTIONS(FailureBox)
public:
    static QString faultsTitle() { return tr("Open a scenario"); }

    static QString faultsText(const QString& name, int count) {
        return tr("%1 has %n fault(s). Correct them and open it again.", nullptr, count).arg(name);
    }

    static QString faultLine(const scenario::Fault& fault) {
        const QString key = toQString(fault.key);
        const QString reason = toQString(fault.reason);
        if (fault.line == 0) {
            return tr("%1: %2").arg(key, reason);
        }
        return tr("Line %1, %2: %3").arg(QString::number(fault.line), key, reason);
    }
};

void open(QWidget* parent, const QString& title, const QString& text, const QString& details) {
    auto* box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDetailedText(details);
    box->open();
}

} // namespace

void showFailure(QWidget* parent, const QString& title, const JobFailure& failure) {
    open(parent, title, texts::failure(failure), texts::failureDetail(failure));
}

void showFaults(QWidget* parent, const QString& path, const std::vector<scenario::Fault>& faults) {
    QStringList lines;
    for (const scenario::Fault& fault : faults) {
        lines.append(FailureBox::faultLine(fault));
    }
    const QString name = QFileInfo(path).fileName();
    constexpr qsizetype shownAtOnce = 3;
    QString text = FailureBox::faultsText(name, static_cast<int>(faults.size()));
    text += QStringLiteral("\n\n") + lines.mid(0, shownAtOnce).join(QLatin1Char('\n'));
    open(parent, FailureBox::faultsTitle(), text, lines.join(QLatin1Char('\n')));
}

} // namespace corredor::desktop
