# What `cmake --install` puts where; packaging builds on it.
include(GNUInstallDirs)
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/corredor/data)

if(CORREDOR_BUILD_DESKTOP)
    set(CORREDOR_APP_ID io.github.corredor.Corredor) # as in app/desktop/src/main.cpp
    install(FILES packaging/${CORREDOR_APP_ID}.desktop
            DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES packaging/${CORREDOR_APP_ID}.metainfo.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES resources/icons/corredor.svg
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
            RENAME ${CORREDOR_APP_ID}.svg)
endif()
