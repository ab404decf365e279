#include "crypto/jose.h"
