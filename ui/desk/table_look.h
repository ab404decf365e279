// How the desk's tables look and take keys.
#pragma once

#include "ui/shell/look.h"

#include <QHeaderView>
#include <QTableView>

namespace kiosk::ui {

inline void dressTable(const Look& look, QTableView& table)
{
    table.setFont(look.tokens().font(TextRole::Body));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(look.tokens().targetHeight());
    table.horizontalHeader()->setFont(look.tokens().font(TextRole::Body, true));
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace kiosk::ui
