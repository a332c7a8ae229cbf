#pragma once

#include <QDockWidget>
#include <QEvent>

namespace corredor::desktop {

/** A dock that says everything again when the language changes. */
class Panel : public QDockWidget {
    Q_OBJECT
public:
    /** @param name for saved layouts and tests; not shown */
    explicit Panel(const QString& name, QWidget* parent = nullptr) : QDockWidget(parent) {
        setObjectName(name);
    }

    /** Sets every text; called once after construction and on each change of language. */
    virtual void retranslate() = 0;

protected:
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange) {
            retranslate();
        }
        QDockWidget::changeEvent(event);
    }
};

} // namespace corredor::desktop
