# tests/bench: the benchmark, and two ctests that count and never time: instructions, allocations and system calls against
# tests/bench/figures.txt, memory and turns against the limits of tests/bench/heap.c. A third times, as ratios to hiredis, alone on the
# machine as far as ctest goes. It stands in front of glibc's malloc(), so not with sanitizers. A fourth tests the gate itself.

include(CheckSymbolExists)
check_symbol_exists(gnu_get_libc_version gnu/libc-version.h HAVE_GLIBC)

if(HAVE_GLIBC AND NOT SLOTWISE_SANITIZE)
	file(GLOB sources CONFIGURE_DEPENDS bench/*.c)
	add_executable(bench ${sources})
	target_include_directories(bench PRIVATE bench)
	target_link_libraries(bench PRIVATE slotwise_testing)
	target_compile_definitions(bench PRIVATE
		BENCH_BUILD="${CMAKE_BUILD_TYPE}" BENCH_MACHINE="${CMAKE_SYSTEM_PROCESSOR}")
	slotwise_compile_options(bench)
	sw_run_live(bench_figures ${CMAKE_CURRENT_SOURCE_DIR}/bench/measure.sh gate $<TARGET_FILE:bench>)
	sw_run(bench_limits bench 120 bench limits)
	sw_run_live(bench_wall ${CMAKE_CURRENT_SOURCE_DIR}/bench/measure.sh wall $<TARGET_FILE:bench>)
	set_tests_properties(bench_figures bench_wall PROPERTIES LABELS "bench")
	set_tests_properties(bench_wall PROPERTIES RUN_SERIAL ON)
else()
	foreach(name bench_figures bench_limits bench_wall)
		sw_run(${name} bench 10 ${CMAKE_COMMAND} -E echo
			"skipped: counting needs glibc's malloc() and a build without sanitizers")
		set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "^skipped")
	endforeach()
endif()
set_tests_properties(bench_figures bench_wall PROPERTIES SKIP_RETURN_CODE 77)
sw_run(bench_broken bench 120 ${CMAKE_CURRENT_SOURCE_DIR}/bench/broken.sh)
