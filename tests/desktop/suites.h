#pragma once

#include <memory>

class QObject;

namespace corredor::desktop {

[[nodiscard]] std::unique_ptr<QObject> fairnessSuite();
[[nodiscard]] std::unique_ptr<QObject> comparisonSuite();
[[nodiscard]] std::unique_ptr<QObject> filesSuite();
[[nodiscard]] std::unique_ptr<QObject> landscapeSuite();
[[nodiscard]] std::unique_ptr<QObject> mapSuite();
[[nodiscard]] std::unique_ptr<QObject> planSuite();
[[nodiscard]] std::unique_ptr<QObject> scenariosSuite();
[[nodiscard]] std::unique_ptr<QObject> sizingSuite();
[[nodiscard]] std::unique_ptr<QObject> stationsSuite();
[[nodiscard]] std::unique_ptr<QObject> weightsSuite();
[[nodiscard]] std::unique_ptr<QObject> windowSuite();

} // namespace corredor::desktop
