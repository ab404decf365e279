#include "outbox/uploader.h"
