"""The words exports use for coded values, in French and in Arabic, and the headers they put above them."""

SESSION_HEADERS = {"session": "SESSION", "massar_code": "CODE_MASSAR"}

CANDIDATE_HEADERS = SESSION_HEADERS | {
    "last_name_fr": "NOM",
    "first_name_fr": "PRENOM",
    "last_name_ar": "NOM_AR",
    "first_name_ar": "PRENOM_AR",
    "sex": "SEXE",
    "birth_date": "DATE_NAISSANCE",
    "birth_place": "LIEU_NAISSANCE",
    "school_code": "CD_ETAB",
    "province": "CD_PROV",
    "stream": "FILIERE",
    "candidate_type": "CATEGORIE",
    "class_name": "CLASSE",
    "cnie_number": "NUM_CNIE",
    "cnie_status": "ETAT_CNIE",
    "cnie_requested_on": "DATE_DEMANDE_CNIE",
    "cnie_recorded_on": "DATE_CNIE",
    "copy_received_on": "DATE_COPIE",
    "verification_status": "ETAT_VERIFICATION",
    "correction_requested_on": "DATE_DEMANDE_CORRECTION",
    "verified_on": "DATE_VERIFICATION",
    "summons_issued_on": "DATE_CONVOCATION",
    "updated_on": "DATE_MAJ",
}
RESULT_HEADERS = SESSION_HEADERS | {
    "presence": "PRESENCE",
    "average": "MOYENNE",
    "decision": "DECISION",
    "published_on": "DATE_PUBLICATION",
    "consulted_at": "DATE_CONSULTATION",
    "catch_up_presence": "PRESENCE_RATTRAPAGE",
    "catch_up_decision": "DECISION_RATTRAPAGE",
    "catch_up_published_on": "DATE_PUBLICATION_RATTRAPAGE",
}
CLAIM_HEADERS = {
    "session": "SESSION",
    "claim_number": "NUM_RECLAMATION",
    "massar_code": "CODE_MASSAR",
    "claim_kind": "MOTIF",
    "filed_on": "DATE_DEPOT",
    "claim_status": "ETAT",
    "answered_on": "DATE_REPONSE",
}
SCHOLARSHIP_HEADERS = SESSION_HEADERS | {
    "requested_on": "DATE_DEMANDE",
    "scholarship_status": "ETAT_DEMANDE",
    "decided_on": "DATE_DECISION",
}
DIPLOMA_HEADERS = SESSION_HEADERS | {
    "issued_on": "DATE_EMISSION",
    "digital_consulted_on": "DATE_CONSULTATION",
    "digital_shared_on": "DATE_PARTAGE",
    "device": "APPAREIL",
}

# A Massar workbook: two spellings of a header, stray spaces and all, from one sheet to the next.
MASSAR_HEADERS = {
    "massar_code": ("رقم  مسار", "رمز مسار "),
    "last_name_ar": ("النسب", "الاسم العائلي"),
    "first_name_ar": ("الإسم", "الاسم  الشخصي"),
    "last_name_fr": ("nom", "NOM"),
    "first_name_fr": ("prenom", "PRENOM"),
    "sex": ("النوع", "الجنس"),
    "birth_date": ("تاريخ الإزدياد", "تاريخ  الازدياد"),
    "birth_place": ("مكان الازدياد", "مكان الإزدياد "),
    "stream": ("المسلك", "الشعبة"),
    "candidate_type": ("الفئة", "الفئة"),
    "class_name": ("القسم", "القسم"),
    "cnie_number": ("رقم البطاقة  الوطنية", "رقم البطاقة الوطنية"),
    "cnie_status": ("حالة البطاقة الوطنية", "وضعية البطاقة"),
    "cnie_requested_on": ("تاريخ طلب البطاقة", "تاريخ طلب البطاقة الوطنية"),
    "cnie_recorded_on": ("تاريخ تسجيل البطاقة", "تاريخ البطاقة الوطنية"),
    "copy_received_on": ("تاريخ إيداع النسخة", "تاريخ النسخة"),
    "verification_status": ("حالة التدقيق", "وضعية  التدقيق"),
    "correction_requested_on": ("تاريخ طلب التصحيح", "تاريخ طلب التصحيح"),
    "verified_on": ("تاريخ التدقيق", "تاريخ التدقيق "),
    "summons_issued_on": ("تاريخ الاستدعاء", "تاريخ الاستدعاء"),
    "updated_on": ("تاريخ التحيين", "تاريخ آخر تحيين"),
}

# In the order of the codes of `tables.py`.
FRENCH = {
    "sex": ["M", "F"],
    "candidate_type": ["Scolarisé", "Libre"],
    "cnie_status": ["SANS", "DEMANDEE", "DETENUE", "EXPIREE", "NON_CONCORDANTE"],
    "verification_status": ["NON_OUVERTE", "CONFIRMEE", "CORRECTION_DEMANDEE", "VALIDEE"],
    "presence": ["ABSENT", "PRESENT"],
    "decision": ["ADMIS", "RATTRAPAGE", "AJOURNE", "ABSENT"],
    "claim_kind": ["SOMME", "NON_CORRIGEE", "REPORT"],
    "claim_status": ["EN_INSTANCE", "FONDEE", "NON_FONDEE"],
    "scholarship_status": ["EN_INSTRUCTION", "ACCORDEE", "REFUSEE"],
    "device": ["TELEPHONE", "ORDINATEUR", "TABLETTE"],
}
ARABIC = {
    "sex": ["ذكر", "أنثى"],
    "candidate_type": ["متمدرس", "حر"],
    "cnie_status": ["بدون بطاقة", "قيد الإنجاز", "متوفرة", "منتهية الصلاحية", "غير مطابقة"],
    "verification_status": ["لم يتم", "مؤكد", "طلب التصحيح", "مصادق عليه"],
}
