#include "chip/tlv.h"
