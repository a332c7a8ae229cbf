#include "starter_note.h"

#include "theme_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace corredor::desktop {

StarterNote::StarterNote(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_getData(new QPushButton(this))
    , m_close(new QToolButton(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_close->setIcon(themeIcon(QStringLiteral("cancel")));
    m_close->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_getData);
    layout->addWidget(m_close);
    connect(m_getData, &QPushButton::clicked, this, &StarterNote::getDataRequested);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
}

void StarterNote::retranslate() {
    m_text->setText(tr("Town-level starter data: for decisions, load real layers."));
    m_getData->setText(tr("Get &data"));
    m_getData->setToolTip(tr("Where open data of both countries can be had"));
    m_close->setToolTip(tr("Hide this note"));
    m_close->setAccessibleName(tr("Hide this note"));
}

} // namespace corredor::desktop
