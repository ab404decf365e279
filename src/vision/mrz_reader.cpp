#include "vision/mrz_reader.h"
