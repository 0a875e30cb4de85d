// The main function of all unit test programs, compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
