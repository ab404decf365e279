#include "outbox/back_office_client.h"
