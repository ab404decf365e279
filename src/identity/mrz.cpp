#include "identity/mrz.h"
