#pragma once

#include "job.h"

#include <corredor/scenario/scenario.h>

#include <QWidget>

#include <vector>

namespace corredor::desktop {

/** Says what failed, where and what to do; core's own words are in the details. Does not block. */
void showFailure(QWidget* parent, const QString& title, const JobFailure& failure);

/** Lists what is wrong with a scenario file, by line. Does not block. */
void showFaults(QWidget* parent, const QString& path, const std::vector<scenario::Fault>& faults);

} // namespace corredor::desktop
