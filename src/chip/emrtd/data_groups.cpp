#include "chip/emrtd/data_groups.h"
