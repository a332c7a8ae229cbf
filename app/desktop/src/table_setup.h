#pragma once

class QTableView;

namespace corredor::desktop {

/** The look of a panel's table: whole rows, alternating, without grid, frame and row numbers. */
void setUpTable(QTableView& table);

} // namespace corredor::desktop
