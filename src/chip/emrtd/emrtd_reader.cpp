#include "chip/emrtd/emrtd_reader.h"
