#include "crypto/cipher.h"
