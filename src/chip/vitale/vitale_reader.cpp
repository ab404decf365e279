#include "chip/vitale/vitale_reader.h"
