#include "agents/agent_store.h"
