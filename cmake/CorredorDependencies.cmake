# Outside libraries, all from Debian 12 (the list is in packaging/packages.txt).

find_package(GDAL 3.6 REQUIRED MODULE)
find_package(PROJ 9.1 REQUIRED CONFIG)
find_package(TBB REQUIRED CONFIG)
find_package(fmt REQUIRED CONFIG)
find_package(nlohmann_json REQUIRED CONFIG)
find_package(tomlplusplus REQUIRED CONFIG)
find_package(CLI11 REQUIRED CONFIG)
find_package(SQLite3 REQUIRED MODULE)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GEOS REQUIRED IMPORTED_TARGET geos)
pkg_check_modules(CBC REQUIRED IMPORTED_TARGET cbc)

# Boost is header-only here; an imported target keeps its folder off the global include path.
find_package(Boost 1.74 REQUIRED)

if(CORREDOR_BUILD_DESKTOP)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Concurrent LinguistTools)
endif()
if(CORREDOR_BUILD_TESTS)
    find_package(Catch2 2.13 REQUIRED CONFIG)
    include(Catch)
    if(CORREDOR_BUILD_DESKTOP)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    endif()
endif()
