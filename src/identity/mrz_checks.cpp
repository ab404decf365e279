#include "identity/mrz_checks.h"
