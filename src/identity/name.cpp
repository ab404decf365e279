#include "identity/name.h"
