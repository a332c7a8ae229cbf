# What `cmake --install` puts where; packaging builds on it.
include(GNUInstallDirs)
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/corredor/data)
