# The one place for language level, warnings and sanitizers. Every target links kiosk_compiler.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(kiosk_compiler INTERFACE)
target_compile_options(kiosk_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough
    $<$<BOOL:${KIOSK_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(kiosk_compiler INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(KIOSK_SANITIZE)
    target_compile_options(kiosk_compiler INTERFACE
        -fsanitize=${KIOSK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(kiosk_compiler INTERFACE -fsanitize=${KIOSK_SANITIZE})
endif()
