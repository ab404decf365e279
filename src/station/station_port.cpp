#include "station/station_port.h"
