#include "crypto/openssl.h"
