#include "crypto/digest.h"
