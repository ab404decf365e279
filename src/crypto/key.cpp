#include "crypto/key.h"
