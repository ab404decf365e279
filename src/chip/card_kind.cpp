#include "chip/card_kind.h"
