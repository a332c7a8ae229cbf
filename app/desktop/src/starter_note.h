#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace corredor::desktop {

/** The line above the map that says what the starter data is fit for. */
class StarterNote : public QFrame {
    Q_OBJECT
public:
    explicit StarterNote(QWidget* parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void getDataRequested();

private:
    QLabel* m_text;
    QPushButton* m_getData;
    QToolButton* m_close;
};

} // namespace corredor::desktop
