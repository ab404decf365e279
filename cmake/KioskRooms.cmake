# A room is one library target with its own namespace, and the only things it may link are the ones
# in the design's table. The functions below record what each room links, so that a test can compare.

# kiosk_room(NAME SOURCES … [PUBLIC …] [PRIVATE …])
# Makes the static library kiosk_NAME from the SOURCES of the calling directory.
# Headers are included by the path below src/, devices/ or ui/, e.g. "core/result.h", "api/camera.h".
function(kiosk_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target kiosk_${name})
    add_library(${target} STATIC ${ROOM_SOURCES})
    target_link_libraries(${target} PUBLIC ${ROOM_PUBLIC} PRIVATE kiosk_compiler ${ROOM_PRIVATE})
    target_include_directories(${target} PUBLIC
        "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/devices" "${PROJECT_SOURCE_DIR}")
    set_property(GLOBAL APPEND PROPERTY KIOSK_ROOMS ${name})
    set_property(GLOBAL PROPERTY KIOSK_LINKS_${name} "${ROOM_PUBLIC};${ROOM_PRIVATE}")
endfunction()

# kiosk_program(NAME SOURCES … LINKS …): an executable that wires rooms together.
function(kiosk_program name)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE kiosk_compiler ${PROGRAM_LINKS})
    install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# kiosk_test(NAME SOURCES … LINKS … [LABELS …] [ENVIRONMENT …] [TIMEOUT s])
# A QtTest (or rapidcheck) executable, registered with ctest, run without a screen unless told. The
# time limit is there for what hangs, not for what is slow on a busy machine. Properties are tried
# with the same values each time; for others, run the program itself, with RC_PARAMS or without.
function(kiosk_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    if("rapidcheck" IN_LIST TEST_LINKS AND "unit" IN_LIST TEST_LABELS)
        list(APPEND TEST_ENVIRONMENT "RC_PARAMS=seed=20261122")
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE kiosk_compiler Qt6::Test ${TEST_LINKS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        KIOSK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" KIOSK_BINARY_DIR="${PROJECT_BINARY_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${TEST_TIMEOUT}
        LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${TEST_ENVIRONMENT}")
endfunction()

# Writes link-graph.txt: one line a room, "room: what it links", for tests/unit/architecture.
function(kiosk_write_link_graph)
    get_property(rooms GLOBAL PROPERTY KIOSK_ROOMS)
    set(text "")
    foreach(room IN LISTS rooms)
        get_property(links GLOBAL PROPERTY KIOSK_LINKS_${room})
        list(FILTER links EXCLUDE REGEX "^$")
        string(REPLACE ";" " " line "${links}")
        string(APPEND text "${room}: ${line}\n")
    endforeach()
    file(WRITE "${PROJECT_BINARY_DIR}/link-graph.txt" "${text}")
endfunction()
