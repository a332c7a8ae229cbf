# How every target of this project is declared: one place for warnings, sanitizers and layout.

find_program(CORREDOR_CCACHE ccache)
if(CORREDOR_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CORREDOR_CCACHE})
endif()

add_library(corredor_warnings INTERFACE)
target_compile_options(corredor_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Woverloaded-virtual -Wnon-virtual-dtor
    $<$<BOOL:${CORREDOR_WARNINGS_AS_ERRORS}>:-Werror>)

add_library(corredor_sanitizers INTERFACE)
if(CORREDOR_SANITIZERS)
    target_compile_options(corredor_sanitizers INTERFACE
        -fsanitize=${CORREDOR_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(corredor_sanitizers INTERFACE -fsanitize=${CORREDOR_SANITIZERS})
endif()

# corredor_core_module(<name> HEADERS ... SOURCES ... [DEPENDS corredor::x ...] [PRIVATE_DEPENDS lib ...])
#
# One static library core/<name> with its own include root. DEPENDS are the arrows of the house
# (public); PRIVATE_DEPENDS are outside libraries, which stay out of the public headers.
function(corredor_core_module name)
    cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    set(target corredor_${name})
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(corredor::${name} ALIAS ${target})
    list(TRANSFORM ARG_HEADERS PREPEND include/corredor/${name}/)
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${ARG_HEADERS})
    target_include_directories(${target} PRIVATE src)
    target_link_libraries(${target}
        PUBLIC ${ARG_DEPENDS} corredor_sanitizers
        PRIVATE corredor_warnings ${ARG_PRIVATE_DEPENDS})
endfunction()

# corredor_test(<name> SOURCES ... LINK ... [LABEL cli])
#
# One Catch2 program per module, registered test by test with ctest under the label "unit" or the
# one given.
function(corredor_test name)
    cmake_parse_arguments(ARG "" "LABEL" "SOURCES;LINK" ${ARGN})
    if(NOT ARG_LABEL)
        set(ARG_LABEL unit)
    endif()
    set(target test_${name})
    add_executable(${target} ${ARG_SOURCES})
    target_link_libraries(${target} PRIVATE corredor_test_support corredor_warnings ${ARG_LINK})
    catch_discover_tests(${target} TEST_PREFIX "${name}/" PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 600 SKIP_REGULAR_EXPRESSION "SKIPPED:"
                         DISCOVERY_MODE PRE_TEST)
endfunction()
