#include "identity/date.h"
