#include "crypto/extensions.h"

namespace kiosk::crypto {

bool keyIdentifiersAgree(const Extension<AuthorityKeyOwner>& wanted, const X509* issuer)
{
    const auto offered = readExtension<OctetsOwner>(issuer, NID_subject_key_identifier);
    if (!wanted.sound || !offered.sound)
        return false;
    return !wanted.value || !wanted.value->keyid || !offered.value ||
           ASN1_OCTET_STRING_cmp(wanted.value->keyid, offered.value.get()) == 0;
}

bool mayIssue(const X509* issuer, IssuerRight right)
{
    const auto constraints = readExtension<ConstraintsOwner>(issuer, NID_basic_constraints);
    const auto usage = readExtension<BitsOwner>(issuer, NID_key_usage);
    return constraints.sound && usage.sound && (!constraints.value || constraints.value->ca) &&
           (!usage.value ||
            ASN1_BIT_STRING_get_bit(usage.value.get(), static_cast<int>(right)) == 1);
}

} // namespace kiosk::crypto
