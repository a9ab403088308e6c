# cmake --install: headers, both libraries, the tool, slotwise.pc, the CMake package, and the generator with its spec.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/slotwise)
set(share_dir ${CMAKE_INSTALL_DATADIR}/slotwise)

foreach(root ${public_roots})
	if(IS_DIRECTORY ${root}/slotwise)
		install(DIRECTORY ${root}/slotwise DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
	endif()
endforeach()
install(TARGETS slotwise slotwise_static EXPORT slotwiseTargets
	LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
	ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
	RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(TARGET slotwise_tool)
	install(TARGETS slotwise_tool RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(EXPORT slotwiseTargets NAMESPACE slotwise:: DESTINATION ${package_dir})

string(REGEX MATCH "^[0-9]+" hiredis_major "${Hiredis_VERSION}")
configure_package_config_file(cmake/slotwiseConfig.cmake.in slotwiseConfig.cmake INSTALL_DESTINATION ${package_dir}
	PATH_VARS share_dir)
write_basic_package_version_file(slotwiseConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
	${CMAKE_CURRENT_BINARY_DIR}/slotwiseConfig.cmake
	${CMAKE_CURRENT_BINARY_DIR}/slotwiseConfigVersion.cmake
	cmake/FindHiredis.cmake
	cmake/SlotwiseGenerate.cmake
	DESTINATION ${package_dir})

# What slotwise_generate() needs: the generator, the spec, and the header that generated code includes.
install(DIRECTORY codegen DESTINATION ${share_dir} FILES_MATCHING PATTERN "*.py" PATTERN "*.jinja" PATTERN "__pycache__" EXCLUDE)
install(PROGRAMS codegen/run DESTINATION ${share_dir}/codegen)
install(DIRECTORY spec DESTINATION ${share_dir})
install(DIRECTORY runtime/stub/ DESTINATION ${share_dir}/stub FILES_MATCHING PATTERN "*.h")

# Relative to the file itself, so that an installed tree can be moved.
file(RELATIVE_PATH pc_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")
set(pc_tls "")
if(SLOTWISE_HAVE_TLS)
	set(pc_tls ", openssl")
endif()
configure_file(cmake/slotwise.pc.in slotwise.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/slotwise.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
