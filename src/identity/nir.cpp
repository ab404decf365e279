#include "identity/nir.h"
