<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>The card reader service is not running.</source>
        <translation>خدمة قارئ البطاقات لا تعمل.</translation>
    </message>
    <message>
        <source>Please call for help. You can also type your number.</source>
        <translation>يرجى طلب المساعدة. يمكنك أيضًا كتابة رقمك.</translation>
    </message>
    <message>
        <source>No card reader was found.</source>
        <translation>لم يُعثر على قارئ بطاقات.</translation>
    </message>
    <message>
        <source>The card reader was disconnected.</source>
        <translation>انقطع اتصال قارئ البطاقات.</translation>
    </message>
    <message>
        <source>Please wait a moment or call for help, then try again.</source>
        <translation>يرجى الانتظار قليلًا أو طلب المساعدة، ثم المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>No card is in the reader.</source>
        <translation>لا توجد بطاقة في القارئ.</translation>
    </message>
    <message>
        <source>Insert the card, chip first, and leave it in the reader.</source>
        <translation>أدخل البطاقة من جهة الشريحة واتركها في القارئ.</translation>
    </message>
    <message>
        <source>The card was removed too early.</source>
        <translation>سُحبت البطاقة مبكرًا جدًا.</translation>
    </message>
    <message>
        <source>Insert it again and leave it until you are told to take it out.</source>
        <translation>أدخلها من جديد واتركها حتى يُطلب منك سحبها.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>البطاقة لا تستجيب.</translation>
    </message>
    <message>
        <source>Take it out, turn it so that the chip goes in first, facing up, and insert it again.</source>
        <translation>اسحبها وأدرها بحيث تدخل الشريحة أولًا ووجهها إلى الأعلى، ثم أدخلها من جديد.</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>برنامج آخر يستخدم البطاقة.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>انتظر قليلًا ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not the card that is asked for.</source>
        <translation>هذه ليست البطاقة المطلوبة.</translation>
    </message>
    <message>
        <source>Take it out and insert the card shown in the picture.</source>
        <translation>اسحبها وأدخل البطاقة الظاهرة في الصورة.</translation>
    </message>
    <message>
        <source>This looks like a bank card.</source>
        <translation>تبدو هذه بطاقة بنكية.</translation>
    </message>
    <message>
        <source>Take it out. Insert your green carte Vitale.</source>
        <translation>اسحبها. أدخل بطاقة «فيتال» الخضراء.</translation>
    </message>
    <message>
        <source>This is a health professional&apos;s card.</source>
        <translation>هذه بطاقة مهني صحي.</translation>
    </message>
    <message>
        <source>Take it out. Insert your own carte Vitale.</source>
        <translation>اسحبها. أدخل بطاقة «فيتال» الخاصة بك.</translation>
    </message>
    <message>
        <source>This carte Vitale is of the first generation and can no longer be read.</source>
        <translation>بطاقة «فيتال» هذه من الجيل الأول ولم يعد من الممكن قراءتها.</translation>
    </message>
    <message>
        <source>Type your social security number, or ask at the desk for a new card.</source>
        <translation>اكتب رقم الضمان الاجتماعي، أو اطلب بطاقة جديدة من مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>The card gave an answer that cannot be understood.</source>
        <translation>أعطت البطاقة إجابة غير مفهومة.</translation>
    </message>
    <message>
        <source>Take it out, insert it again, and try once more.</source>
        <translation>اسحبها وأدخلها من جديد وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The device takes too long to answer.</source>
        <translation>يستغرق الجهاز وقتًا طويلًا للإجابة.</translation>
    </message>
    <message>
        <source>Take the card or document out, put it back, and try again.</source>
        <translation>اسحب البطاقة أو الوثيقة ثم أعدها وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The chip did not accept what was read from the page.</source>
        <translation>لم تقبل الشريحة ما قُرئ من الصفحة.</translation>
    </message>
    <message>
        <source>Lay the document down again so that the lines at the bottom can be read once more.</source>
        <translation>ضع الوثيقة من جديد لتُقرأ الأسطر السفلية مرة أخرى.</translation>
    </message>
    <message>
        <source>The chip has blocked access after too many attempts.</source>
        <translation>أغلقت الشريحة الوصول بعد محاولات كثيرة.</translation>
    </message>
    <message>
        <source>An agent will look at your document.</source>
        <translation>سيفحص موظف وثيقتك.</translation>
    </message>
    <message>
        <source>This chip cannot be read here.</source>
        <translation>لا يمكن قراءة هذه الشريحة هنا.</translation>
    </message>
    <message>
        <source>The connection with the chip was disturbed.</source>
        <translation>تعرض الاتصال بالشريحة لتشويش.</translation>
    </message>
    <message>
        <source>Lay the document still on the reader and try again.</source>
        <translation>ضع الوثيقة ثابتة على القارئ وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The chip lacks information that is needed.</source>
        <translation>تنقص الشريحة معلومات ضرورية.</translation>
    </message>
    <message>
        <source>The information read is damaged.</source>
        <translation>المعلومات المقروءة تالفة.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, an agent will help you.</source>
        <translation>حاول مرة أخرى. إذا تكرر ذلك فسيساعدك موظف.</translation>
    </message>
    <message>
        <source>The chip&apos;s information could not be confirmed as genuine.</source>
        <translation>تعذر تأكيد صحة معلومات الشريحة.</translation>
    </message>
    <message>
        <source>The issuer of this chip is not known here.</source>
        <translation>الجهة المصدرة لهذه الشريحة غير معروفة هنا.</translation>
    </message>
    <message>
        <source>The card and the document do not seem to belong to the same person.</source>
        <translation>لا يبدو أن البطاقة والوثيقة تخصان الشخص نفسه.</translation>
    </message>
    <message>
        <source>Check that both are yours. An agent can help you.</source>
        <translation>تأكد من أن كلتيهما لك. يمكن لموظف مساعدتك.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>لا يمكن قراءة الصورة.</translation>
    </message>
    <message>
        <source>Lay the document flat, without reflections, and try again.</source>
        <translation>ضع الوثيقة مسطحة دون انعكاسات وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The lines with the arrows &lt; &lt; &lt; were not found on the page.</source>
        <translation>لم يُعثر في الصفحة على الأسطر ذات الأسهم &lt; &lt; &lt;.</translation>
    </message>
    <message>
        <source>Lay the page with the photograph flat under the camera, whole and without reflections.</source>
        <translation>ضع صفحة الصورة مسطحة تحت الكاميرا، كاملة ودون انعكاسات.</translation>
    </message>
    <message>
        <source>The lines at the bottom of the page could not be read with certainty.</source>
        <translation>تعذرت قراءة الأسطر أسفل الصفحة بشكل مؤكد.</translation>
    </message>
    <message>
        <source>Tilt or move the document a little, away from reflections, and try again.</source>
        <translation>أمِل الوثيقة أو حركها قليلًا بعيدًا عن الانعكاسات، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This document has expired.</source>
        <translation>انتهت صلاحية هذه الوثيقة.</translation>
    </message>
    <message>
        <source>Use another document, or ask an agent.</source>
        <translation>استخدم وثيقة أخرى أو اسأل موظفًا.</translation>
    </message>
    <message>
        <source>This document cannot be used here.</source>
        <translation>لا يمكن استخدام هذه الوثيقة هنا.</translation>
    </message>
    <message>
        <source>Use a passport, an identity card or a residence permit.</source>
        <translation>استخدم جواز سفر أو بطاقة هوية أو تصريح إقامة.</translation>
    </message>
    <message>
        <source>No face can be seen.</source>
        <translation>لا يظهر أي وجه.</translation>
    </message>
    <message>
        <source>Sit or stand in front of the camera and look at the screen.</source>
        <translation>اجلس أو قف أمام الكاميرا وانظر إلى الشاشة.</translation>
    </message>
    <message>
        <source>More than one face can be seen.</source>
        <translation>يظهر أكثر من وجه.</translation>
    </message>
    <message>
        <source>Please stay alone in front of the camera.</source>
        <translation>يرجى البقاء وحدك أمام الكاميرا.</translation>
    </message>
    <message>
        <source>Your face is too far away.</source>
        <translation>وجهك بعيد جدًا.</translation>
    </message>
    <message>
        <source>Please come closer.</source>
        <translation>يرجى الاقتراب.</translation>
    </message>
    <message>
        <source>The camera could not confirm a live person.</source>
        <translation>لم تتمكن الكاميرا من تأكيد وجود شخص حقيقي.</translation>
    </message>
    <message>
        <source>Take off glasses or hat, face the light, and try again. An agent can help you.</source>
        <translation>انزع النظارة أو القبعة وواجه الضوء وحاول مرة أخرى. يمكن لموظف مساعدتك.</translation>
    </message>
    <message>
        <source>Your face could not be matched with the photograph of the document.</source>
        <translation>تعذرت مطابقة وجهك مع صورة الوثيقة.</translation>
    </message>
    <message>
        <source>Try again, or let an agent compare.</source>
        <translation>حاول مرة أخرى أو دع موظفًا يقارن.</translation>
    </message>
    <message>
        <source>A part of this kiosk&apos;s software is missing.</source>
        <translation>ينقص جزء من برنامج هذا الجهاز.</translation>
    </message>
    <message>
        <source>Please call for help. An agent can go on with you.</source>
        <translation>يرجى طلب المساعدة. يمكن لموظف المتابعة معك.</translation>
    </message>
    <message>
        <source>A part of this kiosk&apos;s software has been altered.</source>
        <translation>جرى تغيير جزء من برنامج هذا الجهاز.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>لم يُعثر على كاميرا.</translation>
    </message>
    <message>
        <source>The camera was disconnected.</source>
        <translation>انقطع اتصال الكاميرا.</translation>
    </message>
    <message>
        <source>The social security number is not right.</source>
        <translation>رقم الضمان الاجتماعي غير صحيح.</translation>
    </message>
    <message>
        <source>Check the number and its two-digit key, and type it again.</source>
        <translation>تحقق من الرقم ومفتاحه المكون من رقمين، ثم اكتبه من جديد.</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not yet available at your age.</source>
        <translation>بطاقة «فيتال» الرقمية غير متاحة بعد في سنك.</translation>
    </message>
    <message>
        <source>Ask at the desk what your parents or guardian can do.</source>
        <translation>اسأل في مكتب الاستقبال عما يمكن لوالديك أو وصيك فعله.</translation>
    </message>
    <message>
        <source>Without your agreement nothing is recorded.</source>
        <translation>دون موافقتك لا يُسجَّل أي شيء.</translation>
    </message>
    <message>
        <source>Your physical carte Vitale goes on working. An agent can answer your questions.</source>
        <translation>تبقى بطاقة «فيتال» العادية صالحة. يمكن لموظف الإجابة عن أسئلتك.</translation>
    </message>
    <message>
        <source>The registration cannot be completed here.</source>
        <translation>لا يمكن إتمام التسجيل هنا.</translation>
    </message>
    <message>
        <source>An agent will tell you why and what you can do.</source>
        <translation>سيشرح لك موظف السبب وما يمكنك فعله.</translation>
    </message>
    <message>
        <source>This kiosk cannot take new registrations for the moment.</source>
        <translation>لا يستطيع هذا الجهاز قبول تسجيلات جديدة حاليًا.</translation>
    </message>
    <message>
        <source>Please use another kiosk or go to the desk.</source>
        <translation>يرجى استخدام جهاز آخر أو التوجه إلى مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>Your registration could not be stored.</source>
        <translation>تعذر حفظ تسجيلك.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Please try again, or go to the desk.</source>
        <translation>لم يُسجَّل أي شيء. حاول مرة أخرى أو توجه إلى مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>The stored data of this kiosk is damaged.</source>
        <translation>البيانات المحفوظة في هذا الجهاز تالفة.</translation>
    </message>
    <message>
        <source>Please call for help.</source>
        <translation>يرجى طلب المساعدة.</translation>
    </message>
    <message>
        <source>Your registration could not be protected.</source>
        <translation>تعذرت حماية تسجيلك.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Please call for help.</source>
        <translation>لم يُسجَّل أي شيء. يرجى طلب المساعدة.</translation>
    </message>
    <message>
        <source>A signature is not valid.</source>
        <translation>أحد التوقيعات غير صالح.</translation>
    </message>
    <message>
        <source>The health insurance&apos;s service cannot be reached for the moment.</source>
        <translation>لا يمكن الاتصال بخدمة التأمين الصحي حاليًا.</translation>
    </message>
    <message>
        <source>You need do nothing: what you did is kept and will be sent as soon as it can be reached.</source>
        <translation>لا داعي لفعل شيء: ما أنجزته محفوظ وسيُرسل حالما يعود الاتصال.</translation>
    </message>
    <message>
        <source>The health insurance&apos;s service refused the registration.</source>
        <translation>رفضت خدمة التأمين الصحي التسجيل.</translation>
    </message>
    <message>
        <source>The health insurance&apos;s service is very busy.</source>
        <translation>خدمة التأمين الصحي مشغولة جدًا.</translation>
    </message>
    <message>
        <source>You need do nothing: what you did is kept and will be sent in a moment.</source>
        <translation>لا داعي لفعل شيء: ما أنجزته محفوظ وسيُرسل بعد لحظات.</translation>
    </message>
    <message>
        <source>This registration was already received with other content.</source>
        <translation>سبق استلام هذا التسجيل بمحتوى آخر.</translation>
    </message>
    <message>
        <source>The code was typed wrongly five times, so this QR code is blocked.</source>
        <translation>كُتب الرمز خطأً خمس مرات، لذلك أُغلق رمز QR هذا.</translation>
    </message>
    <message>
        <source>Make a new QR code with a new code of your choice.</source>
        <translation>أنشئ رمز QR جديدًا برمز جديد من اختيارك.</translation>
    </message>
    <message>
        <source>This QR code has expired.</source>
        <translation>انتهت صلاحية رمز QR هذا.</translation>
    </message>
    <message>
        <source>Make a new QR code.</source>
        <translation>أنشئ رمز QR جديدًا.</translation>
    </message>
    <message>
        <source>This QR code is not known.</source>
        <translation>رمز QR هذا غير معروف.</translation>
    </message>
    <message>
        <source>Make a new QR code, or ask at the desk.</source>
        <translation>أنشئ رمز QR جديدًا أو اسأل في مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>Something that was typed is not right.</source>
        <translation>شيء مما كُتب غير صحيح.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>تحقق وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This kiosk is not set up correctly.</source>
        <translation>هذا الجهاز غير مضبوط بشكل صحيح.</translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation>لم يُعثر على المطلوب.</translation>
    </message>
    <message>
        <source>You stopped here.</source>
        <translation>لقد توقفت هنا.</translation>
    </message>
    <message>
        <source>Nothing was recorded. You can begin again at any time.</source>
        <translation>لم يُسجَّل أي شيء. يمكنك البدء من جديد في أي وقت.</translation>
    </message>
    <message>
        <source>Nothing was touched for a while, so everything was erased.</source>
        <translation>لم تُلمس الشاشة لفترة، لذلك مُسح كل شيء.</translation>
    </message>
    <message>
        <source>You can begin again at any time.</source>
        <translation>يمكنك البدء من جديد في أي وقت.</translation>
    </message>
    <message>
        <source>Something went wrong in this kiosk.</source>
        <translation>حدث خلل في هذا الجهاز.</translation>
    </message>
    <message>
        <source>Please call for help. You can begin again.</source>
        <translation>يرجى طلب المساعدة. يمكنك البدء من جديد.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation>بطاقة «فيتال» الرقمية</translation>
    </message>
    <message>
        <source>Scan this code with the carte Vitale app of your phone, then type your six digits.</source>
        <translation>امسح هذا الرمز بتطبيق بطاقة «فيتال» على هاتفك، ثم اكتب أرقامك الستة.</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>صالحة حتى %1</translation>
    </message>
    <message>
        <source>Keep it like a key. If you lose it, or forget your digits, ask at any desk for a new one.</source>
        <translation>احفظها كمفتاح. إذا فقدتها أو نسيت أرقامك فاطلب واحدة جديدة من أي مكتب.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>All checks passed</source>
        <translation>اجتيزت كل الفحوص</translation>
    </message>
    <message>
        <source>Accepted by an agent</source>
        <translation>قبله موظف</translation>
    </message>
    <message>
        <source>Refused by an agent</source>
        <translation>رفضه موظف</translation>
    </message>
    <message>
        <source>The person asked for an agent</source>
        <translation>طلب الشخص موظفًا</translation>
    </message>
    <message>
        <source>No agreement was given</source>
        <translation>لم تُعطَ الموافقة</translation>
    </message>
    <message>
        <source>The person chose comparison by an agent</source>
        <translation>اختار الشخص المقارنة من قبل موظف</translation>
    </message>
    <message>
        <source>No carte Vitale was read</source>
        <translation>لم تُقرأ أي بطاقة «فيتال»</translation>
    </message>
    <message>
        <source>The social security number was typed</source>
        <translation>كُتب رقم الضمان الاجتماعي يدويًا</translation>
    </message>
    <message>
        <source>No identity document was read</source>
        <translation>لم تُقرأ أي وثيقة هوية</translation>
    </message>
    <message>
        <source>The identity document has expired</source>
        <translation>انتهت صلاحية وثيقة الهوية</translation>
    </message>
    <message>
        <source>The document&apos;s chip was not read</source>
        <translation>لم تُقرأ شريحة الوثيقة</translation>
    </message>
    <message>
        <source>The chip&apos;s data is altered</source>
        <translation>بيانات الشريحة محرّفة</translation>
    </message>
    <message>
        <source>The chip&apos;s issuer is not known</source>
        <translation>الجهة المصدرة للشريحة غير معروفة</translation>
    </message>
    <message>
        <source>The chip was signed with an expired certificate</source>
        <translation>وُقعت الشريحة بشهادة منتهية الصلاحية</translation>
    </message>
    <message>
        <source>The chip was signed with a revoked certificate</source>
        <translation>وُقعت الشريحة بشهادة ملغاة</translation>
    </message>
    <message>
        <source>The chip was not checked</source>
        <translation>لم يجرِ التحقق من الشريحة</translation>
    </message>
    <message>
        <source>No face was compared</source>
        <translation>لم يُقارن أي وجه</translation>
    </message>
    <message>
        <source>The face nearly matches; an agent compares</source>
        <translation>الوجه مطابق تقريبًا؛ يقارن موظف</translation>
    </message>
    <message>
        <source>A live person was not confirmed</source>
        <translation>لم يتأكد وجود شخص حقيقي</translation>
    </message>
    <message>
        <source>The names on card and document differ</source>
        <translation>الاسمان في البطاقة والوثيقة مختلفان</translation>
    </message>
    <message>
        <source>The birth dates on card and document differ</source>
        <translation>تاريخا الميلاد في البطاقة والوثيقة مختلفان</translation>
    </message>
    <message>
        <source>The sex on card and document differs</source>
        <translation>الجنس في البطاقة والوثيقة مختلف</translation>
    </message>
    <message>
        <source>A device was simulated</source>
        <translation>أحد الأجهزة كان محاكى</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>انظر مباشرة إلى الكاميرا</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>اقترب قليلًا</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>ابتعد قليلًا</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>ضع وجهك داخل الشكل البيضوي</translation>
    </message>
    <message>
        <source>Please stay alone in the picture</source>
        <translation>يرجى البقاء وحدك في الصورة</translation>
    </message>
    <message>
        <source>Very good. Please hold still</source>
        <translation>جيد جدًا. لا تتحرك من فضلك</translation>
    </message>
    <message>
        <source>Turn your face towards the light</source>
        <translation>وجّه وجهك نحو الضوء</translation>
    </message>
    <message>
        <source>Lay the page with your photograph under the camera</source>
        <translation>ضع صفحة صورتك تحت الكاميرا</translation>
    </message>
    <message>
        <source>Very good. Leave the document still</source>
        <translation>جيد جدًا. اترك الوثيقة ثابتة</translation>
    </message>
    <message>
        <source>Tilt the document a little to avoid reflections</source>
        <translation>أمِل الوثيقة قليلًا لتجنب الانعكاسات</translation>
    </message>
    <message>
        <source>Insert your carte Vitale, chip first</source>
        <translation>أدخل بطاقة «فيتال» من جهة الشريحة</translation>
    </message>
    <message>
        <source>Leave the card in the reader</source>
        <translation>اترك البطاقة في القارئ</translation>
    </message>
    <message>
        <source>Turn the card round: chip first, facing up</source>
        <translation>أدر البطاقة: الشريحة أولًا ووجهها إلى الأعلى</translation>
    </message>
    <message>
        <source>Lay the closed document on the reader</source>
        <translation>ضع الوثيقة مغلقة على القارئ</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>تصريح إقامة</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>بطاقة هوية</translation>
    </message>
    <message>
        <source>The document is genuine</source>
        <translation>الوثيقة أصلية</translation>
    </message>
    <message>
        <source>The chip&apos;s data could not be confirmed</source>
        <translation>تعذر تأكيد بيانات الشريحة</translation>
    </message>
    <message>
        <source>The chip was read; its issuer is not known here</source>
        <translation>قُرئت الشريحة؛ الجهة المصدرة لها غير معروفة هنا</translation>
    </message>
    <message>
        <source>The chip was read; its signature has expired</source>
        <translation>قُرئت الشريحة؛ انتهت صلاحية توقيعها</translation>
    </message>
    <message>
        <source>The chip was read; its signature was withdrawn</source>
        <translation>قُرئت الشريحة؛ سحب بلد الإصدار توقيعها</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Two agents have to decide</source>
        <translation>يجب أن يقرر موظفان</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>An agent has to decide</source>
        <translation>يجب أن يقرر موظف</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Language and comfort</source>
        <translation>اللغة والراحة</translation>
    </message>
    <message>
        <source>Your agreement</source>
        <translation>موافقتك</translation>
    </message>
    <message>
        <source>Your situation</source>
        <translation>وضعك</translation>
    </message>
    <message>
        <source>Carte Vitale</source>
        <translation>بطاقة «فيتال»</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>وثيقة الهوية</translation>
    </message>
    <message>
        <source>The document&apos;s chip</source>
        <translation>شريحة الوثيقة</translation>
    </message>
    <message>
        <source>Your face</source>
        <translation>وجهك</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>رمزك</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>تم التسجيل</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>هاتفك</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>التذكرة</translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation>مع موظف</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>غير ممكن هنا</translation>
    </message>
    <message>
        <source>Everything erased</source>
        <translation>مُسح كل شيء</translation>
    </message>
    <message>
        <source>The phone did not recognise my face</source>
        <translation>لم يتعرف الهاتف على وجهي</translation>
    </message>
    <message>
        <source>I have a new phone</source>
        <translation>لدي هاتف جديد</translation>
    </message>
    <message>
        <source>For someone I represent</source>
        <translation>لشخص أمثله</translation>
    </message>
    <message>
        <source>On the phone of someone who helps me</source>
        <translation>على هاتف شخص يساعدني</translation>
    </message>
    <message>
        <source>My phone cannot do it, or I have none</source>
        <translation>هاتفي لا يستطيع ذلك، أو ليس لدي هاتف</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>قارئ البطاقات</translation>
    </message>
    <message>
        <source>Face camera</source>
        <translation>كاميرا الوجه</translation>
    </message>
    <message>
        <source>Ticket printer</source>
        <translation>طابعة التذاكر</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>كاميرا الوثائق</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>الخدمة المركزية</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>مختوم</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>مُعلن</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>مُستلم</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Erased here</source>
        <translation>مُسح هنا</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not yet available at this age</source>
        <translation>بطاقة «فيتال» الرقمية غير متاحة بعد في هذه السن</translation>
    </message>
    <message>
        <source>The age is not proven</source>
        <translation>السن غير مثبتة</translation>
    </message>
    <message>
        <source>Chip and page do not say the same</source>
        <translation>الشريحة والصفحة غير متطابقتين</translation>
    </message>
    <message>
        <source>A check digit of the document is wrong</source>
        <translation>أحد أرقام التحقق في الوثيقة خاطئ</translation>
    </message>
    <message>
        <source>The document&apos;s expiry is not known</source>
        <translation>تاريخ انتهاء صلاحية الوثيقة غير معروف</translation>
    </message>
    <message>
        <source>The face does not match</source>
        <translation>الوجه غير مطابق</translation>
    </message>
    <message>
        <source>The chip cannot prove that it is no copy</source>
        <translation>لا تستطيع الشريحة إثبات أنها ليست نسخة</translation>
    </message>
    <message>
        <source>The chip may be a copy: it did not prove that it is the original</source>
        <translation>قد تكون الشريحة نسخة: لم تُثبت أنها الأصلية</translation>
    </message>
    <message>
        <source>The data is genuine; a copied chip is not excluded</source>
        <translation>البيانات أصلية؛ ولا يُستبعد أن تكون الشريحة منسوخة</translation>
    </message>
    <message>
        <source>The chip&apos;s data is genuine</source>
        <translation>بيانات الشريحة أصلية</translation>
    </message>
    <message>
        <source>The chip is the original</source>
        <translation>الشريحة هي الأصلية</translation>
    </message>
    <message>
        <source>A copy of the chip is not excluded</source>
        <translation>لا يُستبعد أن تكون الشريحة نسخة</translation>
    </message>
    <message>
        <source>The chip could not prove that it is the original</source>
        <translation>لم تستطع الشريحة إثبات أنها الأصلية</translation>
    </message>
    <message>
        <source>Whether the chip is a copy was not checked</source>
        <translation>لم يجرِ التحقق مما إذا كانت الشريحة نسخة</translation>
    </message>
    <message>
        <source>Tries left before the chip locks: %1</source>
        <translation>المحاولات المتبقية قبل أن تُقفل الشريحة: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::AgentPage</name>
    <message>
        <source>An agent is coming to you</source>
        <translation>موظف قادم إليك</translation>
    </message>
    <message>
        <source>Please stay here. What you have done so far is kept.</source>
        <translation>يرجى البقاء هنا. ما أنجزته محفوظ.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>رقمك: %1</translation>
    </message>
    <message>
        <source>The agent goes on with you at this screen.</source>
        <translation>يتابع الموظف معك على هذه الشاشة.</translation>
    </message>
    <message>
        <source>Waiting for an agent…</source>
        <translation>في انتظار موظف…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::BottomBar</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CasePanel</name>
    <message>
        <source>Photograph of the document</source>
        <translation>صورة الوثيقة</translation>
    </message>
    <message>
        <source>Picture of today</source>
        <translation>صورة اليوم</translation>
    </message>
    <message>
        <source>Similarity %1 · liveness %2 · %3 pictures</source>
        <translation>التشابه %1 · الحيوية %2 · %3 صورة</translation>
    </message>
    <message>
        <source>%1 commands in %2 s</source>
        <translation>%1 أمراً في %2 ث</translation>
    </message>
    <message>
        <source>Judged without a dated list of issuers</source>
        <translation>جرى الحكم دون قائمة مؤرخة للجهات المصدرة</translation>
    </message>
    <message>
        <source>List of issuers of %1, age in days: %2</source>
        <translation>قائمة الجهات المصدرة بتاريخ %1، عمرها بالأيام: %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ChipPage</name>
    <message>
        <source>Lay your document on the reader</source>
        <translation>ضع وثيقتك على القارئ</translation>
    </message>
    <message>
        <source>Its chip is read without contact. Do not move it until the bar is full.</source>
        <translation>تُقرأ شريحتها دون تلامس. لا تحركها حتى يمتلئ الشريط.</translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation>قراءة الشريحة</translation>
    </message>
    <message>
        <source>Reading the chip…</source>
        <translation>جارٍ قراءة الشريحة…</translation>
    </message>
    <message>
        <source>Waiting for your document…</source>
        <translation>في انتظار وثيقتك…</translation>
    </message>
    <message>
        <source>Photograph on the chip</source>
        <translation>الصورة المخزنة في الشريحة</translation>
    </message>
    <message>
        <source>Type the code on the card</source>
        <translation>اكتب الرمز المطبوع على البطاقة</translation>
    </message>
    <message>
        <source>Six digits on the front of identity cards and residence permits.</source>
        <translation>ستة أرقام على وجه بطاقات الهوية وبطاقات الإقامة.</translation>
    </message>
    <message>
        <source>It has six digits and stands on the front of the card. Leave the card on the reader.</source>
        <translation>يتكون من ستة أرقام ويوجد على وجه البطاقة. اترك البطاقة على القارئ.</translation>
    </message>
    <message>
        <source>Code on the card</source>
        <translation>رمز البطاقة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Checking whether the document is genuine…</source>
        <translation>جارٍ التحقق من أصالة الوثيقة…</translation>
    </message>
    <message>
        <source>Reading the photograph…</source>
        <translation>جارٍ قراءة الصورة…</translation>
    </message>
    <message>
        <source>The chip did not accept this code.</source>
        <translation>لم تقبل الشريحة هذا الرمز.</translation>
    </message>
    <message>
        <source>Compare it with your card and type it once more.</source>
        <translation>قارنه ببطاقتك واكتبه مرة أخرى.</translation>
    </message>
    <message>
        <source>Type the code that is printed on your card, or go back and show the page once more.</source>
        <translation>اكتب الرمز المطبوع على بطاقتك، أو ارجع وأظهر الصفحة مرة أخرى.</translation>
    </message>
    <message>
        <source>The chip allows one more try only, then it locks.</source>
        <translation>لا تسمح الشريحة إلا بمحاولة واحدة قبل أن تُقفل.</translation>
    </message>
    <message>
        <source>We do not use it up. An agent will look at your document.</source>
        <translation>لن نستعملها. سيفحص موظف وثيقتك.</translation>
    </message>
    <message>
        <source>The document itself stays valid. An agent will look at it; or go back and take another one.</source>
        <translation>تبقى الوثيقة نفسها صالحة. سيفحصها موظف؛ أو ارجع واستعمل وثيقة أخرى.</translation>
    </message>
    <message>
        <source>Your document has been read</source>
        <translation>تمت قراءة وثيقتك</translation>
    </message>
    <message>
        <source>You can take it back now.</source>
        <translation>يمكنك استعادتها الآن.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ComfortPage</name>
    <message>
        <source>How would you like to read?</source>
        <translation>كيف تفضل القراءة؟</translation>
    </message>
    <message>
        <source>You can change this at any time, at the top of the screen.</source>
        <translation>يمكنك تغيير ذلك في أي وقت من أعلى الشاشة.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ComfortPanel</name>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>أصفر على أسود</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>أبيض على أسود</translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation>صور متحركة</translation>
    </message>
    <message>
        <source>On</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ConsentPage</name>
    <message>
        <source>Do you agree to this check?</source>
        <translation>هل توافق على هذا التحقق؟</translation>
    </message>
    <message>
        <source>To prove who you are, we read your carte Vitale and your identity document, and take a picture of your face.</source>
        <translation>لإثبات هويتك نقرأ بطاقة «فيتال» ووثيقة هويتك، ونلتقط صورة لوجهك.</translation>
    </message>
    <message>
        <source>All of it is sent sealed to your health insurance, which erases the comparison of faces after 7 days at most. This kiosk keeps nothing in the clear.</source>
        <translation>يُرسل كل ذلك مختومًا إلى تأمينك الصحي، الذي يمسح مقارنة الوجوه بعد 7 أيام على الأكثر. لا يحتفظ هذا الجهاز بأي شيء مقروء.</translation>
    </message>
    <message>
        <source>You are free to choose. Whatever you answer, your physical carte Vitale goes on working.</source>
        <translation>لك حرية الاختيار. مهما كان جوابك تبقى بطاقة «فيتال» العادية صالحة.</translation>
    </message>
    <message>
        <source>Yes, compare my face</source>
        <translation>نعم، قارنوا وجهي</translation>
    </message>
    <message>
        <source>The kiosk compares your face with the photograph of your document.</source>
        <translation>يقارن الجهاز وجهك بصورة وثيقتك.</translation>
    </message>
    <message>
        <source>Yes, but a person compares</source>
        <translation>نعم، لكن شخصًا يقارن</translation>
    </message>
    <message>
        <source>An agent looks at you and at your document. No machine compares faces.</source>
        <translation>ينظر موظف إليك وإلى وثيقتك. لا تقارن أي آلة الوجوه.</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>لا، لا أوافق</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>لا يُسجَّل أي شيء.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DeskWindow</name>
    <message>
        <source>Desk of the digital carte Vitale</source>
        <translation>مكتب بطاقة «فيتال» الرقمية</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الإرسال</translation>
    </message>
    <message>
        <source>Send now (F5)</source>
        <translation>الإرسال الآن (F5)</translation>
    </message>
    <message>
        <source>Queue of packages</source>
        <translation>قائمة إرسال الملفات</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>(simulated)</source>
        <translation>(محاكى)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentPage</name>
    <message>
        <source>Show your identity document</source>
        <translation>أظهر وثيقة هويتك</translation>
    </message>
    <message>
        <source>Live picture of your document</source>
        <translation>صورة مباشرة لوثيقتك</translation>
    </message>
    <message>
        <source>Passport, identity card or residence permit. The lines with the arrows &lt; &lt; &lt; must be in the picture.</source>
        <translation>جواز سفر أو بطاقة هوية أو تصريح إقامة. يجب أن تظهر الأسطر ذات الأسهم &lt; &lt; &lt; في الصورة.</translation>
    </message>
    <message>
        <source>Reading your document…</source>
        <translation>جارٍ قراءة وثيقتك…</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>قُرئ: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FacePage</name>
    <message>
        <source>Look at the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>Live picture of your face</source>
        <translation>صورة مباشرة لوجهك</translation>
    </message>
    <message>
        <source>Take off hat and sunglasses. It takes a few seconds; no time limit.</source>
        <translation>انزع القبعة والنظارة الشمسية. يستغرق ذلك بضع ثوانٍ، خذ وقتك.</translation>
    </message>
    <message>
        <source>An agent compares instead</source>
        <translation>يقارن موظف بدلًا من ذلك</translation>
    </message>
    <message>
        <source>If the camera is difficult for you, or you prefer a person.</source>
        <translation>إذا كانت الكاميرا صعبة عليك أو كنت تفضل شخصًا.</translation>
    </message>
    <message>
        <source>The camera is looking for your face…</source>
        <translation>تبحث الكاميرا عن وجهك…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::HealthCardPage</name>
    <message>
        <source>Insert your carte Vitale</source>
        <translation>أدخل بطاقة «فيتال»</translation>
    </message>
    <message>
        <source>Leave the card in the reader. The screen tells you when to take it out.</source>
        <translation>اترك البطاقة في القارئ. ستخبرك الشاشة متى تسحبها.</translation>
    </message>
    <message>
        <source>I do not have my card</source>
        <translation>بطاقتي ليست معي</translation>
    </message>
    <message>
        <source>I type my social security number instead.</source>
        <translation>أكتب رقم الضمان الاجتماعي بدلًا منها.</translation>
    </message>
    <message>
        <source>It has 15 characters. You find it on your carte Vitale, on a payslip, or on a letter from your health insurance.</source>
        <translation>يتكون من 15 رمزًا. تجده على بطاقة «فيتال» أو قسيمة الراتب أو رسالة من تأمينك الصحي.</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>رقم الضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Born on %1</source>
        <translation>تاريخ الميلاد: %1</translation>
    </message>
    <message>
        <source>Type your social security number</source>
        <translation>اكتب رقم الضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Waiting for your card…</source>
        <translation>في انتظار بطاقتك…</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>من أنت؟</translation>
    </message>
    <message>
        <source>Your card has been read</source>
        <translation>قُرئت بطاقتك</translation>
    </message>
    <message>
        <source>You can take your card back now.</source>
        <translation>يمكنك استعادة بطاقتك الآن.</translation>
    </message>
    <message>
        <source>This is not me</source>
        <translation>هذا ليس أنا</translation>
    </message>
    <message>
        <source>I insert another card.</source>
        <translation>أُدخل بطاقة أخرى.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::HelpPage</name>
    <message>
        <source>How can we help?</source>
        <translation>كيف يمكننا مساعدتك؟</translation>
    </message>
    <message>
        <source>There is no hurry. Nothing is sent before you have checked it and pressed “Send”.</source>
        <translation>لا داعي للعجلة. لا يُرسل شيء قبل أن تراجعه وتضغط على «إرسال».</translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation>استدعاء موظف</translation>
    </message>
    <message>
        <source>Someone comes to you. What you have done is kept.</source>
        <translation>سيأتي إليك أحد. ما أنجزته محفوظ.</translation>
    </message>
    <message>
        <source>An agent at the desk will gladly help you.</source>
        <translation>سيسعد موظف الاستقبال بمساعدتك.</translation>
    </message>
    <message>
        <source>With a keyboard: Tab goes from one button to the next, Enter presses it, Escape goes back.</source>
        <translation>بلوحة المفاتيح: ينتقل Tab بين الأزرار، ويضغط Enter، ويعود Escape إلى الخلف.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::IdlePage</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>To protect you, everything on this screen is erased soon. Press the button to go on.</source>
        <translation>لحمايتك سيُمسح قريبًا كل ما على هذه الشاشة. اضغط الزر للمتابعة.</translation>
    </message>
    <message>
        <source>I am here, go on</source>
        <translation>أنا هنا، متابعة</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>لم تبقَ أي ثانية</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %n ثوانٍ</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ui::Keypad</name>
    <message>
        <source>Erase the last character</source>
        <translation>مسح آخر رمز</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::KioskWindow</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation>بطاقة «فيتال» الرقمية</translation>
    </message>
    <message>
        <source>An agent has been called and is coming to you.</source>
        <translation>تم استدعاء موظف وهو قادم إليك.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::Page</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PairingPage</name>
    <message>
        <source>Scan this code</source>
        <translation>امسح هذا الرمز</translation>
    </message>
    <message>
        <source>Scan this code with your phone</source>
        <translation>امسح هذا الرمز بهاتفك</translation>
    </message>
    <message>
        <source>1. Open the carte Vitale app on your phone.</source>
        <translation>1. افتح تطبيق بطاقة «فيتال» على هاتفك.</translation>
    </message>
    <message>
        <source>2. Choose “Scan a code” and point the phone at this screen.</source>
        <translation>2. اختر «مسح رمز» ووجّه الهاتف نحو هذه الشاشة.</translation>
    </message>
    <message>
        <source>3. Type your code of six digits into the phone.</source>
        <translation>3. اكتب رمزك المكون من ستة أرقام في الهاتف.</translation>
    </message>
    <message>
        <source>No phone today? Continue: you can have a ticket with this code printed.</source>
        <translation>لا هاتف اليوم؟ تابع: يمكنك طباعة تذكرة بهذا الرمز.</translation>
    </message>
    <message>
        <source>Or type this in the app: %1</source>
        <translation>أو اكتب هذا في التطبيق: %1</translation>
    </message>
    <message>
        <source>The network is down here for the moment. Scan all the same: your phone receives the card later, by itself.</source>
        <translation>الشبكة متوقفة هنا حاليًا. امسح الرمز رغم ذلك: سيتلقى هاتفك البطاقة لاحقًا تلقائيًا.</translation>
    </message>
    <message>
        <source>Your phone has the code</source>
        <translation>تلقى هاتفك الرمز</translation>
    </message>
    <message>
        <source>The card will follow</source>
        <translation>ستصل البطاقة لاحقًا</translation>
    </message>
    <message>
        <source>Your registration is being checked. Your phone receives the card by itself, within 48 hours. You can go.</source>
        <translation>يجري التحقق من تسجيلك. سيتلقى هاتفك البطاقة تلقائيًا خلال 48 ساعة. يمكنك الانصراف.</translation>
    </message>
    <message>
        <source>Your phone is paired</source>
        <translation>تم ربط هاتفك</translation>
    </message>
    <message>
        <source>The digital carte Vitale is on your phone</source>
        <translation>بطاقة «فيتال» الرقمية على هاتفك</translation>
    </message>
    <message>
        <source>You can use it from now on. Your physical card goes on working.</source>
        <translation>يمكنك استخدامها من الآن. تبقى بطاقتك العادية صالحة.</translation>
    </message>
    <message>
        <source>The code is locked</source>
        <translation>الرمز مغلق</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>انتهت صلاحية الرمز</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>إنشاء رمز جديد</translation>
    </message>
    <message>
        <source>Waiting for your phone…</source>
        <translation>في انتظار هاتفك…</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>تم الربط</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ProblemPanel</name>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation>استدعاء موظف</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::QrView</name>
    <message>
        <source>QR code to scan with the phone</source>
        <translation>رمز QR لمسحه بالهاتف</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::QueueModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>مختوم</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المُرسل</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation>آخر مشكلة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReasonPage</name>
    <message>
        <source>Who is the digital carte Vitale for?</source>
        <translation>لمن بطاقة «فيتال» الرقمية؟</translation>
    </message>
    <message>
        <source>For me, on my phone</source>
        <translation>لي، على هاتفي</translation>
    </message>
    <message>
        <source>Today&apos;s phone or a later one.</source>
        <translation>هاتف اليوم أو هاتف لاحق.</translation>
    </message>
    <message>
        <source>My child, or a person I am the guardian of.</source>
        <translation>طفلي، أو شخص أنا وصيّ عليه.</translation>
    </message>
    <message>
        <source>For 30 days. I can end it at any time, at any desk.</source>
        <translation>لمدة 30 يومًا. يمكنني إنهاؤها في أي وقت وفي أي مكتب.</translation>
    </message>
    <message>
        <source>For example, it cannot scan my document.</source>
        <translation>مثلًا، لا يستطيع مسح وثيقتي.</translation>
    </message>
    <message>
        <source>I tried in the app and it did not work.</source>
        <translation>حاولت في التطبيق ولم ينجح.</translation>
    </message>
    <message>
        <source>My old phone is lost, broken or replaced.</source>
        <translation>هاتفي القديم ضائع أو مكسور أو مستبدل.</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>ما سبب قدومك؟</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReceiptPage</name>
    <message>
        <source>All is done</source>
        <translation>تم كل شيء</translation>
    </message>
    <message>
        <source>Your phone has the card: you need no ticket.</source>
        <translation>البطاقة في هاتفك: لا تحتاج إلى تذكرة.</translation>
    </message>
    <message>
        <source>Your registration is stored</source>
        <translation>تم حفظ تسجيلك</translation>
    </message>
    <message>
        <source>No ticket can be printed here. With another phone, ask at any desk for a new code.</source>
        <translation>لا يمكن طباعة تذكرة هنا. مع هاتف آخر، اطلب رمزًا جديدًا من أي مكتب استقبال.</translation>
    </message>
    <message>
        <source>Would you like a ticket?</source>
        <translation>هل تريد تذكرة؟</translation>
    </message>
    <message>
        <source>It carries the code for a later phone, for 30 days.</source>
        <translation>تحمل الرمز لهاتف لاحق لمدة 30 يومًا.</translation>
    </message>
    <message>
        <source>Keep it like a key. It works only together with your six digits, which are not on it.</source>
        <translation>احفظها كمفتاح. لا تعمل إلا مع أرقامك الستة غير المكتوبة عليها.</translation>
    </message>
    <message>
        <source>Print the ticket</source>
        <translation>طباعة التذكرة</translation>
    </message>
    <message>
        <source>It comes out below the screen.</source>
        <translation>تخرج من أسفل الشاشة.</translation>
    </message>
    <message>
        <source>The ticket is being printed. Take it with you.</source>
        <translation>تُطبع التذكرة. خذها معك.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::RefusedPage</name>
    <message>
        <source>This cannot be completed here</source>
        <translation>لا يمكن إتمام ذلك هنا</translation>
    </message>
    <message>
        <source>Your physical carte Vitale goes on working.</source>
        <translation>تبقى بطاقة «فيتال» العادية صالحة.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::RegisteredPage</name>
    <message>
        <source>You are registered</source>
        <translation>تم تسجيلك</translation>
    </message>
    <message>
        <source>Your registration is stored and cannot be lost, even if the network fails.</source>
        <translation>تسجيلك محفوظ ولا يمكن أن يضيع حتى لو تعطلت الشبكة.</translation>
    </message>
    <message>
        <source>Please take your carte Vitale and your identity document with you.</source>
        <translation>يرجى أخذ بطاقة «فيتال» ووثيقة هويتك معك.</translation>
    </message>
    <message>
        <source>Your registration&apos;s number: %1</source>
        <translation>رقم تسجيلك: %1</translation>
    </message>
    <message>
        <source>Next: your phone, if you have it with you.</source>
        <translation>التالي: هاتفك، إن كان معك.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReviewPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>هل كل شيء صحيح؟</translation>
    </message>
    <message>
        <source>Photograph of the document</source>
        <translation>صورة الوثيقة</translation>
    </message>
    <message>
        <source>Your picture of today</source>
        <translation>صورتك اليوم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>رقم الضمان الاجتماعي</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>الشريحة</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>An agent will compare</source>
        <translation>سيقارن موظف</translation>
    </message>
    <message>
        <source>“Send” seals this for your health insurance. It is then erased from this kiosk&apos;s memory.</source>
        <translation>«إرسال» يختم هذا لتأمينك الصحي، ثم يُمسح من ذاكرة الجهاز.</translation>
    </message>
    <message>
        <source>Something is not right</source>
        <translation>هناك شيء غير صحيح</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Matches the photograph</source>
        <translation>مطابق للصورة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ScrollPane</name>
    <message>
        <source>Show what is above</source>
        <translation>عرض ما في الأعلى</translation>
    </message>
    <message>
        <source>Show what is below</source>
        <translation>عرض ما في الأسفل</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SealingPage</name>
    <message>
        <source>Your registration is being protected</source>
        <translation>تجري حماية تسجيلك</translation>
    </message>
    <message>
        <source>It is sealed so that only your health insurance can open it, and stored safely.</source>
        <translation>يُختم بحيث لا يفتحه إلا تأمينك الصحي، ويُحفظ بأمان.</translation>
    </message>
    <message>
        <source>This takes a few seconds. You need do nothing.</source>
        <translation>يستغرق ذلك بضع ثوانٍ. لا داعي لفعل شيء.</translation>
    </message>
    <message>
        <source>Protecting the registration</source>
        <translation>حماية التسجيل</translation>
    </message>
    <message>
        <source>Storing your registration…</source>
        <translation>جارٍ حفظ تسجيلك…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SettingsPage</name>
    <message>
        <source>Language and comfort</source>
        <translation>اللغة والراحة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>%1/%2: %3</source>
        <translation>%1/%2: %3</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::StopPage</name>
    <message>
        <source>Do you want to stop?</source>
        <translation>هل تريد التوقف؟</translation>
    </message>
    <message>
        <source>Your registration is kept. Only this screen is cleared.</source>
        <translation>تسجيلك محفوظ. تُمسح هذه الشاشة فقط.</translation>
    </message>
    <message>
        <source>Everything you have done here will be erased. Nothing is sent.</source>
        <translation>سيُمسح كل ما أنجزته هنا. لا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Stop and clear the screen</source>
        <translation>توقف ومسح الشاشة</translation>
    </message>
    <message>
        <source>Stop and erase everything</source>
        <translation>توقف ومسح كل شيء</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TopBar</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation>بطاقة «فيتال» الرقمية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>الراحة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TransactionCodePage</name>
    <message>
        <source>Choose a code of six digits</source>
        <translation>اختر رمزًا من ستة أرقام</translation>
    </message>
    <message>
        <source>Your phone will ask for it once, when it receives the card. Remember it until then; it is not printed.</source>
        <translation>سيطلبه هاتفك مرة واحدة عند استلام البطاقة. تذكره حتى ذلك الحين؛ فهو لا يُطبع.</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>رمز من ستة أرقام</translation>
    </message>
    <message>
        <source>This code is too easy to guess. Please choose another.</source>
        <translation>هذا الرمز سهل التخمين. يرجى اختيار رمز آخر.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Digits in order</source>
        <translation>أرقام مرتبة</translation>
    </message>
    <message>
        <source>Digits shuffled</source>
        <translation>أرقام مخلوطة</translation>
    </message>
    <message>
        <source>Nobody can guess the code from where you touch.</source>
        <translation>لا يمكن لأحد تخمين الرمز من مواضع اللمس.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TrialMark</name>
    <message>
        <source>Trial: simulated devices. No real registration is made.</source>
        <translation>تجربة: أجهزة محاكاة. لا يُجرى أي تسجيل حقيقي.</translation>
    </message>
    <message>
        <source>Trial: simulated devices</source>
        <translation>تجربة: أجهزة محاكاة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::WelcomePage</name>
    <message>
        <source>Get your digital carte Vitale</source>
        <translation>احصل على بطاقة «فيتال» الرقمية</translation>
    </message>
    <message>
        <source>In a few minutes, on your phone or ready for a later one.</source>
        <translation>في بضع دقائق، على هاتفك أو جاهزة لهاتف لاحق.</translation>
    </message>
    <message>
        <source>Have ready: your carte Vitale, and your passport, identity card or residence permit.</source>
        <translation>جهّز بطاقة «فيتال»، وجواز سفرك أو بطاقة هويتك أو تصريح إقامتك.</translation>
    </message>
    <message>
        <source>An agent can help you at any time.</source>
        <translation>يمكن لموظف مساعدتك في أي وقت.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::WipedPage</name>
    <message>
        <source>Thank you, and good-bye</source>
        <translation>شكرًا وإلى اللقاء</translation>
    </message>
    <message>
        <source>Everything about you has been erased from this screen and its memory.</source>
        <translation>مُسح كل ما يخصك من هذه الشاشة وذاكرتها.</translation>
    </message>
    <message>
        <source>Have you got your card and your document?</source>
        <translation>هل أخذت بطاقتك ووثيقتك؟</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>العودة إلى البداية</translation>
    </message>
</context>
</TS>
