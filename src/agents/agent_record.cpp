#include "agents/agent_record.h"
