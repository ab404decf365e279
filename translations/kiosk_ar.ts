<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Country</name>
    <message>
        <source>Afghanistan</source>
        <translation>أفغانستان</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>أنغولا</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>ألبانيا</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>أندورا</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>الإمارات العربية المتحدة</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>الأرجنتين</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>أرمينيا</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>أستراليا</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>النمسا</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>أذربيجان</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>بوروندي</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>بلجيكا</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>بنين</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>بوركينا فاسو</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>بنغلاديش</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>بلغاريا</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>البوسنة والهرسك</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>بيلاروسيا</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>البرازيل</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>جمهورية أفريقيا الوسطى</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>كندا</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>سويسرا</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>تشيلي</translation>
    </message>
    <message>
        <source>China</source>
        <translation>الصين</translation>
    </message>
    <message>
        <source>Ivory Coast</source>
        <translation>ساحل العاج</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>الكاميرون</translation>
    </message>
    <message>
        <source>Democratic Republic of the Congo</source>
        <translation>جمهورية الكونغو الديمقراطية</translation>
    </message>
    <message>
        <source>Congo</source>
        <translation>الكونغو</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>كولومبيا</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>جزر القمر</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>الرأس الأخضر</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>كوبا</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>قبرص</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>التشيك</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>ألمانيا</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>جيبوتي</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>الدنمارك</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>جمهورية الدومينيكان</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>الجزائر</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>الإكوادور</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>مصر</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>إريتريا</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>إسبانيا</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>إستونيا</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>إثيوبيا</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>الاتحاد الأوروبي</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>فنلندا</translation>
    </message>
    <message>
        <source>France</source>
        <translation>فرنسا</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>الغابون</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>المملكة المتحدة</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>جورجيا</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>غانا</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>غينيا</translation>
    </message>
    <message>
        <source>The Gambia</source>
        <translation>غامبيا</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>غينيا بيساو</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>اليونان</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>كرواتيا</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>هايتي</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>المجر</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>إندونيسيا</translation>
    </message>
    <message>
        <source>India</source>
        <translation>الهند</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>أيرلندا</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>إيران</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>العراق</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>آيسلندا</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>إسرائيل</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>إيطاليا</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>الأردن</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>اليابان</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>كازاخستان</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>كينيا</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>كمبوديا</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>كوريا الجنوبية</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>الكويت</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>لاوس</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>لبنان</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>ليبيا</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>ليختنشتاين</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>سريلانكا</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>ليتوانيا</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>لوكسمبورغ</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>لاتفيا</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>المغرب</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>موناكو</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>مولدوفا</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>مدغشقر</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>المكسيك</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>مقدونيا الشمالية</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>مالي</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>مالطا</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>الجبل الأسود</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>منغوليا</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>موريتانيا</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>موريشيوس</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>ماليزيا</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>النيجر</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>نيجيريا</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>هولندا</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>النرويج</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>نيبال</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>نيوزيلندا</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>باكستان</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>بيرو</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>الفلبين</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>بولندا</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>البرتغال</translation>
    </message>
    <message>
        <source>Palestine</source>
        <translation>فلسطين</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>قطر</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>كوسوفو</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>رومانيا</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>روسيا</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>رواندا</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>المملكة العربية السعودية</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>السودان</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>السنغال</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>سان مارينو</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>الصومال</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>صربيا</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>سورينام</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>سلوفاكيا</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>سلوفينيا</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>السويد</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>سوريا</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>تشاد</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>توغو</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>تايلاند</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>تونس</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>تركيا</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>أوكرانيا</translation>
    </message>
    <message>
        <source>United Nations</source>
        <translation>الأمم المتحدة</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>الولايات المتحدة</translation>
    </message>
    <message>
        <source>Utopia (specimen)</source>
        <translation>يوتوبيا (نموذج)</translation>
    </message>
    <message>
        <source>Holy See</source>
        <translation>الكرسي الرسولي</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>فنزويلا</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>فيتنام</translation>
    </message>
    <message>
        <source>Stateless</source>
        <translation>عديم الجنسية</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>لاجئ</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>اليمن</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>جنوب أفريقيا</translation>
    </message>
</context>
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
        <translation>لم يُعثر في الصفحة على الأسطر ذات الأسهم ⁦&lt;&#xa0;&lt;&#xa0;&lt;⁩.</translation>
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
    <message>
        <source>No picture of your face was good enough.</source>
        <translation>لم تكن أي صورة لوجهك جيدة بما يكفي.</translation>
    </message>
    <message>
        <source>Try again: face the light, and look straight at the camera. Or let an agent compare.</source>
        <translation>أعد المحاولة: واجه الضوء وانظر مباشرة إلى الكاميرا. أو دع موظفًا يقارن.</translation>
    </message>
    <message>
        <source>The camera of this kiosk cannot be trusted.</source>
        <translation>لا يمكن الوثوق بكاميرا هذا الجهاز.</translation>
    </message>
    <message>
        <source>The health insurance does not find this number.</source>
        <translation>لا يجد التأمين الصحي هذا الرقم.</translation>
    </message>
    <message>
        <source>Check the number. An agent can look it up with you.</source>
        <translation>تحقق من الرقم. يمكن لموظف أن يبحث عنه معك.</translation>
    </message>
    <message>
        <source>This code is not known, or it has been used or has expired.</source>
        <translation>هذا الرمز غير معروف، أو سبق استخدامه، أو انتهت صلاحيته.</translation>
    </message>
    <message>
        <source>Check the code in your phone, or go on without it.</source>
        <translation>تحقق من الرمز في هاتفك، أو تابع من دونه.</translation>
    </message>
    <message>
        <source>You could not be signed in.</source>
        <translation>تعذر تسجيل دخولك.</translation>
    </message>
    <message>
        <source>Check your name, and your password or your card and PIN.</source>
        <translation>تحقق من اسمك ومن كلمة المرور، أو من بطاقتك ورمزها السري.</translation>
    </message>
    <message>
        <source>Signing in is locked after too many wrong tries.</source>
        <translation>قُفل تسجيل الدخول بعد محاولات خاطئة كثيرة.</translation>
    </message>
    <message>
        <source>Wait until the time shown, or ask a supervisor to unlock it.</source>
        <translation>انتظر حتى الوقت المبيّن، أو اطلب من مشرف فتح القفل.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>لا يسمح دورك بذلك.</translation>
    </message>
    <message>
        <source>Ask a colleague whose role allows it.</source>
        <translation>اطلب من زميل يسمح له دوره بذلك.</translation>
    </message>
    <message>
        <source>Nobody decides on their own registration.</source>
        <translation>لا أحد يقرر في تسجيله هو.</translation>
    </message>
    <message>
        <source>Ask a colleague to take this case over.</source>
        <translation>اطلب من زميل أن يتولى هذا الملف.</translation>
    </message>
</context>
<context>
    <name>PlausibilityText</name>
    <message>
        <source>A check digit of the machine readable zone is wrong.</source>
        <translation>أحد أرقام التحقق في منطقة القراءة الآلية خاطئ.</translation>
    </message>
    <message>
        <source>The machine readable zone names nobody.</source>
        <translation>منطقة القراءة الآلية لا تذكر أي اسم.</translation>
    </message>
    <message>
        <source>The birth date is no possible date.</source>
        <translation>تاريخ الميلاد غير ممكن.</translation>
    </message>
    <message>
        <source>The printed birth date is more than 120 years ago.</source>
        <translation>تاريخ الميلاد المطبوع يعود إلى أكثر من 120 سنة.</translation>
    </message>
    <message>
        <source>The birth date: the document does not know all of it.</source>
        <translation>تاريخ الميلاد: لا تذكره الوثيقة كاملًا.</translation>
    </message>
    <message>
        <source>No card of this model was issued in the month that its number names.</source>
        <translation>لم تصدر أي بطاقة من هذا الطراز في الشهر الذي يذكره رقمها.</translation>
    </message>
    <message>
        <source>The document was issued before its holder was born.</source>
        <translation>صدرت الوثيقة قبل ميلاد صاحبها.</translation>
    </message>
    <message>
        <source>The date of issue: the machine readable zone does not have it.</source>
        <translation>تاريخ الإصدار: لا تذكره منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>The expiry date is no possible date.</source>
        <translation>تاريخ الانتهاء غير ممكن.</translation>
    </message>
    <message>
        <source>The document expired before its holder was born.</source>
        <translation>انتهت صلاحية الوثيقة قبل ميلاد صاحبها.</translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation>انتهت صلاحية الوثيقة.</translation>
    </message>
    <message>
        <source>The expiry date is later than such a document can be valid.</source>
        <translation>تاريخ الانتهاء يتجاوز مدة صلاحية مثل هذه الوثيقة.</translation>
    </message>
    <message>
        <source>How long such a document can be valid is not known here.</source>
        <translation>مدة صلاحية مثل هذه الوثيقة غير معروفة هنا.</translation>
    </message>
    <message>
        <source>The expiry: the machine readable zone does not have it.</source>
        <translation>الانتهاء: لا تذكره منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>No state or organisation has the issuer&apos;s code.</source>
        <translation>لا توجد دولة أو منظمة لها رمز جهة الإصدار.</translation>
    </message>
    <message>
        <source>The issuer&apos;s code is the one of specimens; no real document has it.</source>
        <translation>رمز جهة الإصدار خاص بالنماذج؛ ولا تحمله أي وثيقة حقيقية.</translation>
    </message>
    <message>
        <source>The issuer&apos;s own rules for its documents are not known here.</source>
        <translation>قواعد جهة الإصدار الخاصة بوثائقها غير معروفة هنا.</translation>
    </message>
    <message>
        <source>No state has the code of the nationality.</source>
        <translation>لا توجد دولة لها رمز الجنسية.</translation>
    </message>
    <message>
        <source>The nationality does not go with this kind of document.</source>
        <translation>الجنسية لا تتفق مع هذا النوع من الوثائق.</translation>
    </message>
    <message>
        <source>The nationality: the machine readable zone does not have it.</source>
        <translation>الجنسية: لا تذكرها منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>The document number does not have the form of such a number.</source>
        <translation>رقم الوثيقة ليس على شكل مثل هذه الأرقام.</translation>
    </message>
    <message>
        <source>The form of the document number: no rule is known here.</source>
        <translation>شكل رقم الوثيقة: لا تُعرف أي قاعدة هنا.</translation>
    </message>
    <message>
        <source>The check inside the document number does not hold.</source>
        <translation>التحقق الداخلي لرقم الوثيقة غير صحيح.</translation>
    </message>
    <message>
        <source>The document number has no check inside, or none that is known here.</source>
        <translation>ليس في رقم الوثيقة تحقق داخلي، أو هو غير معروف هنا.</translation>
    </message>
    <message>
        <source>The personal number does not have the form of such a number.</source>
        <translation>الرقم الشخصي ليس على شكل مثل هذه الأرقام.</translation>
    </message>
    <message>
        <source>The personal number: there is none, or no rule for it is known here.</source>
        <translation>الرقم الشخصي: لا يوجد، أو لا تُعرف له قاعدة هنا.</translation>
    </message>
    <message>
        <source>The check inside the personal number does not hold.</source>
        <translation>التحقق الداخلي للرقم الشخصي غير صحيح.</translation>
    </message>
    <message>
        <source>The personal number has no check inside, or none that is known here.</source>
        <translation>ليس في الرقم الشخصي تحقق داخلي، أو هو غير معروف هنا.</translation>
    </message>
    <message>
        <source>The personal number names another birth date.</source>
        <translation>الرقم الشخصي يذكر تاريخ ميلاد آخر.</translation>
    </message>
    <message>
        <source>The printed name is not the one of the machine readable zone.</source>
        <translation>الاسم المطبوع لا يطابق منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>The printed name could not be compared.</source>
        <translation>تعذّرت مقارنة الاسم المطبوع.</translation>
    </message>
    <message>
        <source>The printed birth date is not the one of the machine readable zone.</source>
        <translation>تاريخ الميلاد المطبوع لا يطابق منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>The printed birth date could not be compared.</source>
        <translation>تعذّرت مقارنة تاريخ الميلاد المطبوع.</translation>
    </message>
    <message>
        <source>The printed expiry date is not the one of the machine readable zone.</source>
        <translation>تاريخ الانتهاء المطبوع لا يطابق منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>The printed expiry date could not be compared.</source>
        <translation>تعذّرت مقارنة تاريخ الانتهاء المطبوع.</translation>
    </message>
    <message>
        <source>The printed number is not the one of the machine readable zone.</source>
        <translation>الرقم المطبوع لا يطابق منطقة القراءة الآلية.</translation>
    </message>
    <message>
        <source>The printed number could not be compared.</source>
        <translation>تعذّرت مقارنة الرقم المطبوع.</translation>
    </message>
    <message>
        <source>Security features that need a hand, a lens or ultraviolet light.</source>
        <translation>علامات الأمان التي تتطلب اللمس أو عدسة أو ضوءًا فوق بنفسجي.</translation>
    </message>
    <message>
        <source>Whether the document was reported lost or stolen.</source>
        <translation>هل أُبلغ عن فقدان الوثيقة أو سرقتها.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1، مختار</translation>
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
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>غير محدّد</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>اللقب</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>الأسماء الشخصية</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرة عن</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>رقم الوثيقة</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Further number</source>
        <translation>رقم آخر</translation>
    </message>
    <message>
        <source>French identity card</source>
        <translation>بطاقة هوية فرنسية</translation>
    </message>
    <message>
        <source>French identity card, old model</source>
        <translation>بطاقة هوية فرنسية، الطراز القديم</translation>
    </message>
    <message>
        <source>Belgian identity card</source>
        <translation>بطاقة هوية بلجيكية</translation>
    </message>
    <message>
        <source>Spanish identity card</source>
        <translation>بطاقة هوية إسبانية</translation>
    </message>
    <message>
        <source>Portuguese identity card</source>
        <translation>بطاقة هوية برتغالية</translation>
    </message>
    <message>
        <source>Identity card of another state</source>
        <translation>بطاقة هوية من دولة أخرى</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>تأشيرة</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>رخصة قيادة</translation>
    </message>
    <message>
        <source>A document that is not known here</source>
        <translation>وثيقة غير معروفة هنا</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>الوجه الأمامي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>الوجه الخلفي</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>Explainable</source>
        <translation>يمكن تفسيره</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>مختلف</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>The visible seal is genuine and says the same</source>
        <translation>الختم المرئي أصلي ويذكر البيانات نفسها</translation>
    </message>
    <message>
        <source>The visible seal says something else than the page</source>
        <translation>الختم المرئي يذكر غير ما في الصفحة</translation>
    </message>
    <message>
        <source>The visible seal is altered</source>
        <translation>الختم المرئي تعرّض للتغيير</translation>
    </message>
    <message>
        <source>The signer of the visible seal is not known</source>
        <translation>موقّع الختم المرئي غير معروف</translation>
    </message>
    <message>
        <source>There is a visible seal; its content is not public</source>
        <translation>يوجد ختم مرئي، ومحتواه غير منشور</translation>
    </message>
    <message>
        <source>from the scanner</source>
        <translation>من الماسح الضوئي</translation>
    </message>
    <message>
        <source>swiped</source>
        <translation>بالتمرير في القارئ</translation>
    </message>
    <message>
        <source>from the camera</source>
        <translation>من الكاميرا</translation>
    </message>
    <message>
        <source>Now the other side: the one with your photograph</source>
        <translation>الآن الجهة الأخرى: الجهة التي عليها صورتك</translation>
    </message>
    <message>
        <source>Now turn it over: the side with the lines &lt; &lt; &lt;</source>
        <translation>اقلبها الآن: الجهة التي عليها الأسطر ⁦&lt;&#xa0;&lt;&#xa0;&lt;⁩</translation>
    </message>
    <message>
        <source>Very good. Leave it just like that</source>
        <translation>جيد جدًا. اتركها هكذا</translation>
    </message>
    <message>
        <source>Tilt it a little: the light hides a part of it</source>
        <translation>أمِلها قليلًا: الضوء يخفي جزءًا منها</translation>
    </message>
    <message>
        <source>A corner is missing: move it to the middle of the picture</source>
        <translation>تنقص زاوية: ضعها في وسط الصورة</translation>
    </message>
    <message>
        <source>Bring it a little closer to the camera</source>
        <translation>قرّبها قليلًا من الكاميرا</translation>
    </message>
    <message>
        <source>Lay it flat, straight under the camera</source>
        <translation>ضعها مسطّحة تحت الكاميرا مباشرة</translation>
    </message>
    <message>
        <source>It is too dark: let more light fall on the document</source>
        <translation>الإضاءة ضعيفة: دع ضوءًا أكثر يصل إلى الوثيقة</translation>
    </message>
    <message>
        <source>It is too bright: move it out of the strong light</source>
        <translation>الإضاءة قوية: أبعدها عن الضوء القوي</translation>
    </message>
    <message>
        <source>It is blurred: hold it still, a little further away</source>
        <translation>الصورة غير واضحة: ثبّتها وأبعدها قليلًا</translation>
    </message>
    <message>
        <source>Got it. Leave it there while it is read</source>
        <translation>تم التقاطها. اتركها في مكانها أثناء القراءة</translation>
    </message>
    <message>
        <source>The person confirmed what was read; no check digit proves it</source>
        <translation>أكّد الشخص ما قُرئ؛ ولا يثبته أي رقم تحقق</translation>
    </message>
    <message>
        <source>It may be a copy or a screen instead of the document</source>
        <translation>قد تكون نسخة أو شاشة بدل الوثيقة</translation>
    </message>
    <message>
        <source>Something on the document is not plausible</source>
        <translation>في الوثيقة شيء غير معقول</translation>
    </message>
    <message>
        <source>A document of a kind that is not on the list</source>
        <translation>نوع وثيقة غير موجود في القائمة</translation>
    </message>
    <message>
        <source>Only one side of the document was seen</source>
        <translation>شوهدت جهة واحدة فقط من الوثيقة</translation>
    </message>
    <message>
        <source>What is printed differs from the lines &lt; &lt; &lt;</source>
        <translation>المطبوع يختلف عن الأسطر ⁦&lt;&#xa0;&lt;&#xa0;&lt;⁩</translation>
    </message>
    <message>
        <source>The visible seal was not checked</source>
        <translation>لم يُتحقق من الختم المرئي</translation>
    </message>
    <message>
        <source>The document was swiped only; no picture was taken</source>
        <translation>مُرّرت الوثيقة في القارئ فقط؛ ولم تُلتقط صورة</translation>
    </message>
    <message>
        <source>What was read has not been confirmed</source>
        <translation>لم يؤكَّد ما قُرئ</translation>
    </message>
    <message>
        <source>The document is not known here</source>
        <translation>الوثيقة غير معروفة هنا</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>لم يُتحقق: %1</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح الضوئي</translation>
    </message>
    <message>
        <source>Swipe reader</source>
        <translation>قارئ بالتمرير</translation>
    </message>
    <message>
        <source>That is another document. Show both sides of the same one</source>
        <translation>هذه وثيقة أخرى. اعرض وجهي الوثيقة نفسها</translation>
    </message>
    <message>
        <source>The lines were not read well. Please swipe again</source>
        <translation>لم تُقرأ الأسطر جيدًا. مرّرها مرة أخرى</translation>
    </message>
    <message>
        <source>The scanner is at work. Leave the document on the glass</source>
        <translation>الماسح الضوئي يعمل. اترك الوثيقة على الزجاج</translation>
    </message>
    <message>
        <source>Texture of the skin</source>
        <translation>ملمس البشرة</translation>
    </message>
    <message>
        <source>Pattern of a screen or of print</source>
        <translation>نمط شاشة أو طباعة</translation>
    </message>
    <message>
        <source>Edge of a device or of paper</source>
        <translation>حافة جهاز أو ورقة</translation>
    </message>
    <message>
        <source>Reflections of light</source>
        <translation>انعكاسات الضوء</translation>
    </message>
    <message>
        <source>Repeated or artificial pictures</source>
        <translation>صور مكررة أو مصطنعة</translation>
    </message>
    <message>
        <source>Depth while moving</source>
        <translation>العمق أثناء الحركة</translation>
    </message>
    <message>
        <source>Answer to the screen&apos;s colours</source>
        <translation>التجاوب مع ألوان الشاشة</translation>
    </message>
    <message>
        <source>The same face throughout</source>
        <translation>الوجه نفسه طوال الوقت</translation>
    </message>
    <message>
        <source>First movement</source>
        <translation>الحركة الأولى</translation>
    </message>
    <message>
        <source>Second movement</source>
        <translation>الحركة الثانية</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>لم تتم تجربته</translation>
    </message>
    <message>
        <source>For a live person</source>
        <translation>مؤيّد</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>معارض</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>الالتفات إلى اليسار</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>الالتفات إلى اليمين</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>الإيماء بالرأس</translation>
    </message>
    <message>
        <source>Blink twice</source>
        <translation>الرمش مرتين</translation>
    </message>
    <message>
        <source>Read digits aloud</source>
        <translation>قراءة أرقام بصوت عالٍ</translation>
    </message>
    <message>
        <source>One face only</source>
        <translation>وجه واحد فقط</translation>
    </message>
    <message>
        <source>Size of the head</source>
        <translation>حجم الرأس</translation>
    </message>
    <message>
        <source>Distance of the eyes</source>
        <translation>المسافة بين العينين</translation>
    </message>
    <message>
        <source>Room on the left of the picture</source>
        <translation>الهامش على يسار الصورة</translation>
    </message>
    <message>
        <source>Room on the right of the picture</source>
        <translation>الهامش على يمين الصورة</translation>
    </message>
    <message>
        <source>Room above the head</source>
        <translation>الهامش فوق الرأس</translation>
    </message>
    <message>
        <source>Room below the chin</source>
        <translation>الهامش تحت الذقن</translation>
    </message>
    <message>
        <source>Face straight, not turned</source>
        <translation>الوجه مستقيم غير ملتفت</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>الذقن في وضع أفقي</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>الرأس مستقيم</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>العينان مفتوحتان</translation>
    </message>
    <message>
        <source>Mouth closed</source>
        <translation>الفم مغلق</translation>
    </message>
    <message>
        <source>Eyes visible</source>
        <translation>العينان ظاهرتان</translation>
    </message>
    <message>
        <source>Mouth uncovered</source>
        <translation>الفم مكشوف</translation>
    </message>
    <message>
        <source>Face uncovered</source>
        <translation>الوجه مكشوف</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>إضاءة متساوية</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>السطوع</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Not too dark</source>
        <translation>ليست مظلمة جدًا</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>ليست ساطعة جدًا</translation>
    </message>
    <message>
        <source>Range of tones</source>
        <translation>مدى الدرجات اللونية</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>الوضوح</translation>
    </message>
    <message>
        <source>Little compression</source>
        <translation>ضغط قليل للصورة</translation>
    </message>
    <message>
        <source>Natural colours</source>
        <translation>ألوان طبيعية</translation>
    </message>
    <message>
        <source>Plain background</source>
        <translation>خلفية موحدة</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>A live person was confirmed</source>
        <translation>تم تأكيد وجود شخص حي</translation>
    </message>
    <message>
        <source>Whether a live person was there is open</source>
        <translation>لم يُحسم وجود شخص حي</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>the person could not do it</source>
        <translation>لم يستطع الشخص القيام بها</translation>
    </message>
    <message>
        <source>other movements: %1</source>
        <translation>حركات أخرى: %1</translation>
    </message>
    <message>
        <source>Printed photograph (trusted less)</source>
        <translation>الصورة المطبوعة (أقل ثقة)</translation>
    </message>
    <message>
        <source>Photograph of the chip</source>
        <translation>صورة الشريحة</translation>
    </message>
    <message>
        <source>Take off hat and sunglasses; a head scarf may stay.</source>
        <translation>انزع القبعة والنظارات الشمسية؛ يمكن إبقاء غطاء الرأس.</translation>
    </message>
    <message>
        <source>Whoever helps you can stand beside the screen.</source>
        <translation>يمكن لمن يساعدك أن يقف بجانب الشاشة.</translation>
    </message>
    <message>
        <source>The picture takes itself.</source>
        <translation>تُلتقط الصورة تلقائيًا.</translation>
    </message>
    <message>
        <source>Your face is a little dark in the picture.</source>
        <translation>وجهك مظلم قليلًا في الصورة.</translation>
    </message>
    <message>
        <source>A window or a lamp behind you can be the reason too.</source>
        <translation>قد يكون السبب أيضًا نافذة أو مصباحًا خلفك.</translation>
    </message>
    <message>
        <source>One side of your face is dark in the picture.</source>
        <translation>أحد جانبي وجهك مظلم في الصورة.</translation>
    </message>
    <message>
        <source>Sit or stand higher, or tilt the camera down. If neither is possible, an agent compares instead.</source>
        <translation>اجلس أو قف في موضع أعلى، أو أمِل الكاميرا إلى الأسفل. وإن تعذّر ذلك، يقارن موظف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Sit or stand lower, or tilt the camera up. If neither is possible, an agent compares instead.</source>
        <translation>اجلس أو قف في موضع أخفض، أو أمِل الكاميرا إلى الأعلى. وإن تعذّر ذلك، يقارن موظف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>They are dark, or reflect the light. You can put them on again in a moment.</source>
        <translation>إنها داكنة أو تعكس الضوء. يمكنك وضعها من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>Mask, hands and hair away from the face; a head scarf may stay.</source>
        <translation>أبعد الكمامة واليدين والشعر عن الوجه؛ يمكن إبقاء غطاء الرأس.</translation>
    </message>
    <message>
        <source>Something or somebody behind you is in the picture.</source>
        <translation>يظهر شيء أو شخص خلفك في الصورة.</translation>
    </message>
    <message>
        <source>You need not look at the camera any more.</source>
        <translation>لم تعد بحاجة إلى النظر إلى الكاميرا.</translation>
    </message>
    <message>
        <source>Move a little to your left</source>
        <translation>تحرّك قليلًا إلى يسارك</translation>
    </message>
    <message>
        <source>Move a little to your right</source>
        <translation>تحرّك قليلًا إلى يمينك</translation>
    </message>
    <message>
        <source>Turn your head slowly to your left, and back again</source>
        <translation>أدر رأسك ببطء إلى يسارك ثم أعده</translation>
    </message>
    <message>
        <source>Turn your head slowly to your right, and back again</source>
        <translation>أدر رأسك ببطء إلى يمينك ثم أعده</translation>
    </message>
    <message>
        <source>Nod slowly: chin down, and up again</source>
        <translation>أومئ ببطء: الذقن إلى الأسفل ثم إلى الأعلى</translation>
    </message>
    <message>
        <source>Close both eyes twice, and open them again</source>
        <translation>أغمض عينيك مرتين ثم افتحهما</translation>
    </message>
    <message>
        <source>Read these digits aloud</source>
        <translation>اقرأ هذه الأرقام بصوت عالٍ</translation>
    </message>
    <message>
        <source>No sound is recorded: the camera only sees that your lips move.</source>
        <translation>لا يُسجَّل أي صوت: الكاميرا ترى حركة شفتيك فقط.</translation>
    </message>
    <message>
        <source>Take your time: there is no time limit.</source>
        <translation>خذ وقتك: ليس هناك حد زمني.</translation>
    </message>
    <message>
        <source>Hold still while the screen changes its colour</source>
        <translation>لا تتحرك بينما يتغير لون الشاشة</translation>
    </message>
    <message>
        <source>It changes slowly; nothing flashes.</source>
        <translation>يتغير ببطء؛ لا شيء يومض.</translation>
    </message>
    <message>
        <source>Movement %1 of %2</source>
        <translation>الحركة %1 من %2</translation>
    </message>
    <message>
        <source>It is too bright: turn away from the strong light</source>
        <translation>الضوء قوي جدًا: ابتعد عن الضوء الساطع</translation>
    </message>
    <message>
        <source>Turn so that the light falls on your whole face</source>
        <translation>استدر بحيث يضيء الضوء وجهك كله</translation>
    </message>
    <message>
        <source>Turn your face straight to the camera</source>
        <translation>وجّه وجهك مباشرة نحو الكاميرا</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>أبقِ رأسك مستقيمًا</translation>
    </message>
    <message>
        <source>Raise your chin a little</source>
        <translation>ارفع ذقنك قليلًا</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>اخفض ذقنك قليلًا</translation>
    </message>
    <message>
        <source>Move up a little</source>
        <translation>ارتفع قليلًا</translation>
    </message>
    <message>
        <source>Move down a little</source>
        <translation>انخفض قليلًا</translation>
    </message>
    <message>
        <source>Move a little to the side, into the middle</source>
        <translation>تحرّك قليلًا إلى الجانب نحو الوسط</translation>
    </message>
    <message>
        <source>Please open your eyes</source>
        <translation>افتح عينيك من فضلك</translation>
    </message>
    <message>
        <source>Please close your mouth</source>
        <translation>أغلق فمك من فضلك</translation>
    </message>
    <message>
        <source>Please take off your glasses</source>
        <translation>انزع نظاراتك من فضلك</translation>
    </message>
    <message>
        <source>Please uncover your face</source>
        <translation>اكشف وجهك من فضلك</translation>
    </message>
    <message>
        <source>Move a little, in front of a plain background</source>
        <translation>تحرّك قليلًا أمام خلفية موحدة</translation>
    </message>
    <message>
        <source>Please do the movement that is shown</source>
        <translation>قم بالحركة المعروضة من فضلك</translation>
    </message>
    <message>
        <source>That was another movement. Here is a new one</source>
        <translation>كانت تلك حركة أخرى. إليك حركة جديدة</translation>
    </message>
    <message>
        <source>Your picture is taken. It is being compared</source>
        <translation>التُقطت صورتك. تجري مقارنتها</translation>
    </message>
    <message>
        <source>Whether a live person was there is open; an agent looks</source>
        <translation>لم يُحسم وجود شخص حي؛ ينظر موظف في الأمر</translation>
    </message>
    <message>
        <source>The picture of the face is too poor for a safe comparison</source>
        <translation>صورة الوجه أضعف من أن تسمح بمقارنة موثوقة</translation>
    </message>
    <message>
        <source>The face was compared with the printed photograph, which is trusted less</source>
        <translation>قورن الوجه بالصورة المطبوعة، وهي أقل موثوقية</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>جيد جدًا</translation>
    </message>
    <message>
        <source>About an arm&apos;s length from the camera is right.</source>
        <translation>المسافة المناسبة هي طول ذراع تقريبًا من الكاميرا.</translation>
    </message>
    <message>
        <source>As if you looked at somebody in front of you.</source>
        <translation>كأنك تنظر إلى شخص أمامك.</translation>
    </message>
    <message>
        <source>It leans to one side in the picture.</source>
        <translation>يميل إلى أحد الجانبين في الصورة.</translation>
    </message>
    <message>
        <source>Open as they always are is enough.</source>
        <translation>يكفي أن تكونا مفتوحتين كالمعتاد.</translation>
    </message>
    <message>
        <source>Or turn the camera towards you. If neither is possible, an agent compares instead.</source>
        <translation>أو أدر الكاميرا نحوك. وإن تعذّر ذلك، يقارن موظف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>I compared the person with the photograph myself</source>
        <translation>قارنت بنفسي الشخص بالصورة</translation>
    </message>
    <message>
        <source>I examined the document by hand: it is genuine</source>
        <translation>فحصت الوثيقة يدويًا: إنها أصلية</translation>
    </message>
    <message>
        <source>A civil status document explains the difference</source>
        <translation>وثيقة من الحالة المدنية تفسر الاختلاف</translation>
    </message>
    <message>
        <source>I saw the proof of the right to act</source>
        <translation>اطلعت على ما يثبت حق التصرف</translation>
    </message>
    <message>
        <source>I saw the attestation (of rights, or of a social worker)</source>
        <translation>اطلعت على الشهادة (شهادة الحقوق أو شهادة عامل اجتماعي)</translation>
    </message>
    <message>
        <source>The record was cleared up with the health insurance</source>
        <translation>جرى توضيح السجل مع التأمين الصحي</translation>
    </message>
    <message>
        <source>A device failed; I checked the same myself</source>
        <translation>تعطل جهاز؛ وأجريت التحقق بنفسي</translation>
    </message>
    <message>
        <source>It is not the person of the document</source>
        <translation>ليس هو صاحب الوثيقة</translation>
    </message>
    <message>
        <source>The document does not look genuine</source>
        <translation>لا تبدو الوثيقة أصلية</translation>
    </message>
    <message>
        <source>The right to act was not shown</source>
        <translation>لم يُثبت حق التصرف</translation>
    </message>
    <message>
        <source>The person seems to be under pressure</source>
        <translation>يبدو أن الشخص واقع تحت ضغط</translation>
    </message>
    <message>
        <source>The record could not be cleared up</source>
        <translation>تعذر توضيح السجل</translation>
    </message>
    <message>
        <source>The person does not want to go on</source>
        <translation>لا يريد الشخص المتابعة</translation>
    </message>
    <message>
        <source>The picture cannot be used</source>
        <translation>الصورة غير صالحة للاستخدام</translation>
    </message>
    <message>
        <source>This is not the document that is needed</source>
        <translation>ليست هذه هي الوثيقة المطلوبة</translation>
    </message>
    <message>
        <source>The other side of the document is missing</source>
        <translation>ينقص الوجه الآخر من الوثيقة</translation>
    </message>
    <message>
        <source>Another person of the card has to be chosen</source>
        <translation>يجب اختيار شخص آخر من البطاقة</translation>
    </message>
    <message>
        <source>It should be read once more</source>
        <translation>ينبغي قراءته مرة أخرى</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الوجه</translation>
    </message>
    <message>
        <source>Who it is: sources compared</source>
        <translation>الهوية: مقارنة المصادر</translation>
    </message>
    <message>
        <source>The health insurance&apos;s record</source>
        <translation>سجل التأمين الصحي</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Maintainer</source>
        <translation>مسؤول الصيانة</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>مدقق</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>في مكتب الاستقبال</translation>
    </message>
    <message>
        <source>Assisted</source>
        <translation>بمساعدة</translation>
    </message>
    <message>
        <source>Without a window</source>
        <translation>بلا نافذة</translation>
    </message>
    <message>
        <source>The person alone</source>
        <translation>الشخص بمفرده</translation>
    </message>
    <message>
        <source>an agent settles it</source>
        <translation>يبتّ فيه موظف</translation>
    </message>
    <message>
        <source>a supervisor settles it</source>
        <translation>يبتّ فيه مشرف</translation>
    </message>
    <message>
        <source>two agents settle it, one a supervisor</source>
        <translation>يبتّ فيه موظفان أحدهما مشرف</translation>
    </message>
    <message>
        <source>the back office settles it</source>
        <translation>تبتّ فيه الخدمة المركزية</translation>
    </message>
    <message>
        <source>nobody may settle it</source>
        <translation>لا يحق لأحد البتّ فيه</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>شك</translation>
    </message>
    <message>
        <source>against</source>
        <translation>ضد القبول</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Nobody may approve this here</source>
        <translation>لا يحق لأحد الموافقة على هذا هنا</translation>
    </message>
    <message>
        <source>Two agents are needed, one of them a supervisor</source>
        <translation>يلزم موظفان أحدهما مشرف</translation>
    </message>
    <message>
        <source>One more agent is needed: a supervisor</source>
        <translation>يلزم موظف آخر: مشرف</translation>
    </message>
    <message>
        <source>A supervisor&apos;s approval is needed</source>
        <translation>تلزم موافقة مشرف</translation>
    </message>
    <message>
        <source>One more agent is needed</source>
        <translation>يلزم موظف آخر</translation>
    </message>
    <message>
        <source>An agent&apos;s approval is needed</source>
        <translation>تلزم موافقة موظف</translation>
    </message>
    <message>
        <source>from the phone app</source>
        <translation>من تطبيق الهاتف</translation>
    </message>
    <message>
        <source>Come back when the age is reached. Until then the card of a parent counts.</source>
        <translation>عُد عند بلوغ السن. وحتى ذلك الحين تكفي بطاقة أحد الوالدين.</translation>
    </message>
    <message>
        <source>The agent tells you why, and what you can do about it.</source>
        <translation>يخبرك الموظف بالسبب وبما يمكنك فعله.</translation>
    </message>
    <message>
        <source>You can begin again at any time, or do it at the desk.</source>
        <translation>يمكنك البدء من جديد في أي وقت، أو القيام بذلك في مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>This kiosk is being tried out. Please go to the desk.</source>
        <translation>هذا الجهاز قيد التجربة. يرجى التوجه إلى مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>It will open here later. Your health insurance writes to you when it does.</source>
        <translation>ستُتاح هنا لاحقًا. سيراسلك تأمينك الصحي حينها.</translation>
    </message>
    <message>
        <source>If this is a mistake, the desk corrects it with you. Bring a proof of identity.</source>
        <translation>إن كان ذلك خطأً فسيصححه مكتب الاستقبال معك. أحضر ما يثبت هويتك.</translation>
    </message>
    <message>
        <source>The desk clears this up with your health insurance. Nothing is lost for you.</source>
        <translation>يوضح مكتب الاستقبال ذلك مع تأمينك الصحي. لن تفقد شيئًا.</translation>
    </message>
    <message>
        <source>Please go to the desk with your last letter from your health insurance.</source>
        <translation>يرجى التوجه إلى مكتب الاستقبال ومعك آخر رسالة من تأمينك الصحي.</translation>
    </message>
    <message>
        <source>Come back with the paper that says that you may act for this person.</source>
        <translation>عُد ومعك الوثيقة التي تثبت أنه يحق لك التصرف عن هذا الشخص.</translation>
    </message>
    <message>
        <source>Please come with an adult who may act for this person.</source>
        <translation>يرجى الحضور مع شخص بالغ يحق له التصرف عن هذا الشخص.</translation>
    </message>
    <message>
        <source>Please ask your own health insurance scheme. Its website says from when it is open.</source>
        <translation>يرجى سؤال نظام التأمين الصحي الذي تتبعه. يذكر موقعه تاريخ الإتاحة.</translation>
    </message>
    <message>
        <source>The picture could not be used. Please take another one.</source>
        <translation>لم تكن الصورة صالحة. يرجى التقاط صورة أخرى.</translation>
    </message>
    <message>
        <source>Another document is needed. The agent tells you which one.</source>
        <translation>تلزم وثيقة أخرى. يخبرك الموظف بأي وثيقة.</translation>
    </message>
    <message>
        <source>The other side of the document is missing. Please show both.</source>
        <translation>ينقص الوجه الآخر من الوثيقة. يرجى عرض الوجهين.</translation>
    </message>
    <message>
        <source>Please choose for whom of the card it is.</source>
        <translation>يرجى اختيار الشخص المعني من البطاقة.</translation>
    </message>
    <message>
        <source>It has to be read once more. You have done nothing wrong.</source>
        <translation>يجب أن يُقرأ مرة أخرى. لم ترتكب أي خطأ.</translation>
    </message>
    <message>
        <source>I have lost my card, or it is not with me</source>
        <translation>فقدت بطاقتي، أو ليست معي</translation>
    </message>
    <message>
        <source>My card is here but cannot be read</source>
        <translation>بطاقتي معي لكن لا يمكن قراءتها</translation>
    </message>
    <message>
        <source>I have no identity document at all</source>
        <translation>ليست لدي أي وثيقة هوية</translation>
    </message>
    <message>
        <source>The chip is damaged or does not answer</source>
        <translation>الشريحة تالفة أو لا تستجيب</translation>
    </message>
    <message>
        <source>It is not possible for me</source>
        <translation>لا أستطيع ذلك</translation>
    </message>
    <message>
        <source>I do not want the camera to compare</source>
        <translation>لا أريد أن تقارن الكاميرا</translation>
    </message>
    <message>
        <source>I keep my face covered</source>
        <translation>أُبقي وجهي مغطى</translation>
    </message>
    <message>
        <source>You type your social security number. An agent looks at it later.</source>
        <translation>تكتب رقم الضمان الاجتماعي. يتحقق منه موظف لاحقًا.</translation>
    </message>
    <message>
        <source>You type the number that is printed on it. An agent looks at it later.</source>
        <translation>تكتب الرقم المطبوع عليها. يتحقق منه موظف لاحقًا.</translation>
    </message>
    <message>
        <source>An agent comes. A social worker can attest who you are.</source>
        <translation>يأتي موظف. يمكن لعامل اجتماعي أن يشهد على هويتك.</translation>
    </message>
    <message>
        <source>We go on with the printed photograph. An agent may look at it.</source>
        <translation>نتابع بالصورة المطبوعة. وقد ينظر فيها موظف.</translation>
    </message>
    <message>
        <source>A bandage, an injury, a movement: an agent compares you with the photograph.</source>
        <translation>ضمادة أو إصابة أو حركة: يقارنك موظف بالصورة.</translation>
    </message>
    <message>
        <source>That is your right. An agent compares you with the photograph.</source>
        <translation>هذا حقك. يقارنك موظف بالصورة.</translation>
    </message>
    <message>
        <source>Please do this step once more.</source>
        <translation>يرجى إعادة هذه الخطوة.</translation>
    </message>
    <message>
        <source>I am a parent</source>
        <translation>أنا الأب أو الأم</translation>
    </message>
    <message>
        <source>I am the guardian</source>
        <translation>أنا الوصي</translation>
    </message>
    <message>
        <source>I have a mandate</source>
        <translation>لدي توكيل</translation>
    </message>
    <message>
        <source>An agent asks for the family record book or a birth certificate.</source>
        <translation>يطلب موظف دفتر العائلة أو شهادة ميلاد.</translation>
    </message>
    <message>
        <source>An agent asks for the court&apos;s decision.</source>
        <translation>يطلب موظف قرار المحكمة.</translation>
    </message>
    <message>
        <source>An agent asks for the signed mandate.</source>
        <translation>يطلب موظف التوكيل الموقّع.</translation>
    </message>
    <message>
        <source>The carte Vitale was read</source>
        <translation>قُرئت بطاقة «فيتال»</translation>
    </message>
    <message>
        <source>The chip is genuine and says what the page says</source>
        <translation>الشريحة أصلية وتطابق ما في الصفحة</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not open yet in this department</source>
        <translation>لم تُتح بطاقة «فيتال» الرقمية بعد في هذه المحافظة</translation>
    </message>
    <message>
        <source>In which department this kiosk stands is not set</source>
        <translation>لم تُضبط المحافظة التي يوجد فيها هذا الجهاز</translation>
    </message>
    <message>
        <source>For this document a genuine chip is needed</source>
        <translation>تلزم لهذه الوثيقة شريحة أصلية</translation>
    </message>
    <message>
        <source>The identity document has expired, within the time that is accepted</source>
        <translation>انتهت صلاحية وثيقة الهوية لكن ضمن المدة المقبولة</translation>
    </message>
    <message>
        <source>A document of this kind is not accepted</source>
        <translation>هذا النوع من الوثائق غير مقبول</translation>
    </message>
    <message>
        <source>The document was read and is in order</source>
        <translation>قُرئت الوثيقة وهي سليمة</translation>
    </message>
    <message>
        <source>The face matches, and a live person was there</source>
        <translation>الوجه مطابق، وكان شخص حي حاضرًا</translation>
    </message>
    <message>
        <source>The social security number is a provisional one</source>
        <translation>رقم الضمان الاجتماعي مؤقت</translation>
    </message>
    <message>
        <source>The birth dates differ</source>
        <translation>تواريخ الميلاد مختلفة</translation>
    </message>
    <message>
        <source>Names or dates differ in a way that civil status explains</source>
        <translation>تختلف الأسماء أو التواريخ بما تفسره الحالة المدنية</translation>
    </message>
    <message>
        <source>The names differ</source>
        <translation>الأسماء مختلفة</translation>
    </message>
    <message>
        <source>The social security number does not fit the document</source>
        <translation>رقم الضمان الاجتماعي لا يوافق الوثيقة</translation>
    </message>
    <message>
        <source>Card, document and record name one person</source>
        <translation>البطاقة والوثيقة والسجل لشخص واحد</translation>
    </message>
    <message>
        <source>The holder and the representative have one family name</source>
        <translation>لصاحب البطاقة وممثله اسم العائلة نفسه</translation>
    </message>
    <message>
        <source>The sex differs</source>
        <translation>الجنس مختلف</translation>
    </message>
    <message>
        <source>A digital card is active on another phone</source>
        <translation>توجد بطاقة رقمية مفعّلة على هاتف آخر</translation>
    </message>
    <message>
        <source>The health insurance has this person as deceased</source>
        <translation>يذكر التأمين الصحي أن هذا الشخص متوفى</translation>
    </message>
    <message>
        <source>Two records may be the same person</source>
        <translation>قد يكون سجلان للشخص نفسه</translation>
    </message>
    <message>
        <source>The health insurance does not know this number with this birth date</source>
        <translation>لا يعرف التأمين الصحي هذا الرقم مع تاريخ الميلاد هذا</translation>
    </message>
    <message>
        <source>The health insurance&apos;s record could not be asked</source>
        <translation>تعذر الاطلاع على سجل التأمين الصحي</translation>
    </message>
    <message>
        <source>The health insurance&apos;s record is in order</source>
        <translation>سجل التأمين الصحي سليم</translation>
    </message>
    <message>
        <source>The age of whoever acts for another is not proven</source>
        <translation>سن الممثل غير مثبت</translation>
    </message>
    <message>
        <source>The right to act for this person has to be shown</source>
        <translation>يجب إثبات حق التصرف عن هذا الشخص</translation>
    </message>
    <message>
        <source>A guardian acts: please see the court&apos;s decision</source>
        <translation>يتصرف وصي: اطلب قرار المحكمة</translation>
    </message>
    <message>
        <source>Somebody acts by mandate: please see the mandate</source>
        <translation>يتصرف شخص بتوكيل: اطلب التوكيل</translation>
    </message>
    <message>
        <source>A parent acts: please see the proof, such as the family record book</source>
        <translation>يتصرف أحد الوالدين: اطلب ما يثبت ذلك، مثل دفتر العائلة</translation>
    </message>
    <message>
        <source>Whoever acts for another has to be of age</source>
        <translation>يجب أن يكون الممثل بالغًا</translation>
    </message>
    <message>
        <source>Proven in the phone app already</source>
        <translation>سبق إثباته في تطبيق الهاتف</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not open yet to this health insurance scheme</source>
        <translation>لم تُتح بطاقة «فيتال» الرقمية بعد لنظام التأمين الصحي هذا</translation>
    </message>
    <message>
        <source>The health insurance scheme is not known</source>
        <translation>نظام التأمين الصحي غير معروف</translation>
    </message>
    <message>
        <source>The carte Vitale is lost; its number was typed</source>
        <translation>بطاقة «فيتال» مفقودة؛ كُتب رقمها</translation>
    </message>
    <message>
        <source>The carte Vitale cannot be read; its number was typed</source>
        <translation>لا يمكن قراءة بطاقة «فيتال»؛ كُتب رقمها</translation>
    </message>
    <message>
        <source>The document&apos;s chip cannot be read</source>
        <translation>لا يمكن قراءة شريحة الوثيقة</translation>
    </message>
    <message>
        <source>The person keeps their face covered; please compare in private</source>
        <translation>يُبقي الشخص وجهه مغطى؛ يرجى المقارنة على انفراد</translation>
    </message>
    <message>
        <source>No picture of the face is possible; please compare yourself</source>
        <translation>لا يمكن التقاط صورة للوجه؛ يرجى أن تقارن بنفسك</translation>
    </message>
    <message>
        <source>The person refuses the comparison by machine; please compare yourself</source>
        <translation>يرفض الشخص المقارنة الآلية؛ يرجى أن تقارن بنفسك</translation>
    </message>
    <message>
        <source>No identity document: the social worker&apos;s attestation is needed</source>
        <translation>لا توجد وثيقة هوية: تلزم شهادة عامل اجتماعي</translation>
    </message>
    <message>
        <source>Every step was done</source>
        <translation>أُنجزت كل الخطوات</translation>
    </message>
    <message>
        <source>The birth date is no calendar date</source>
        <translation>تاريخ الميلاد غير موجود في التقويم</translation>
    </message>
    <message>
        <source>One of two surnames is left out</source>
        <translation>سقط أحد اسمي العائلة</translation>
    </message>
    <message>
        <source>The name is written in Latin letters in another way</source>
        <translation>كُتب الاسم بالحروف اللاتينية بطريقة أخرى</translation>
    </message>
    <message>
        <source>A long name was cut short</source>
        <translation>اختُصر اسم طويل</translation>
    </message>
    <message>
        <source>The usage name is compared with the birth name</source>
        <translation>يُقارن اسم الاستعمال باسم الولادة</translation>
    </message>
    <message>
        <source>The sex has been changed in civil status</source>
        <translation>تغيّر الجنس في الحالة المدنية</translation>
    </message>
    <message>
        <source>Card, document or record differ</source>
        <translation>تختلف البطاقة أو الوثيقة أو السجل</translation>
    </message>
    <message>
        <source>The names are written in another way</source>
        <translation>كُتبت الأسماء بطريقة أخرى</translation>
    </message>
    <message>
        <source>The birth dates are written in another way</source>
        <translation>كُتبت تواريخ الميلاد بطريقة أخرى</translation>
    </message>
    <message>
        <source>The back office decides later</source>
        <translation>تقرر الخدمة المركزية لاحقًا</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>رمز من هاتفك</translation>
    </message>
    <message>
        <source>A word of the name is abbreviated</source>
        <translation>اختُصرت كلمة من الاسم</translation>
    </message>
    <message>
        <source>Surname and given names are divided in another way</source>
        <translation>فُصل بين اسم العائلة والأسماء بطريقة أخرى</translation>
    </message>
    <message>
        <source>These are different surnames</source>
        <translation>أسماء عائلة مختلفة</translation>
    </message>
    <message>
        <source>One source has no name, only a sign for it</source>
        <translation>لا يذكر أحد المصادر اسمًا بل علامة مكانه</translation>
    </message>
    <message>
        <source>One source has fewer names</source>
        <translation>يذكر أحد المصادر أسماء أقل</translation>
    </message>
    <message>
        <source>The names stand in another order</source>
        <translation>الأسماء بترتيب آخر</translation>
    </message>
    <message>
        <source>A particle such as “de” is written in another way or left out</source>
        <translation>كُتبت أداة مثل «de» بطريقة أخرى أو سقطت</translation>
    </message>
    <message>
        <source>The name is written in the spelling of another region</source>
        <translation>كُتب الاسم بإملاء منطقة أخرى</translation>
    </message>
    <message>
        <source>The person has one name only, and it stands in another place</source>
        <translation>للشخص اسم واحد فقط ورد في موضع آخر</translation>
    </message>
    <message>
        <source>The name is written in one word or in several</source>
        <translation>كُتب الاسم كلمة واحدة أو عدة كلمات</translation>
    </message>
    <message>
        <source>A letter with a sign, such as ü, is written in another way</source>
        <translation>كُتب حرف ذو علامة مثل ü بطريقة أخرى</translation>
    </message>
    <message>
        <source>One of the names cannot be read</source>
        <translation>لا يمكن قراءة أحد الأسماء</translation>
    </message>
    <message>
        <source>These are different given names</source>
        <translation>أسماء شخصية مختلفة</translation>
    </message>
    <message>
        <source>These are different birth dates</source>
        <translation>تواريخ ميلاد مختلفة</translation>
    </message>
    <message>
        <source>Day and month stand in each other&apos;s place</source>
        <translation>اليوم والشهر معكوسان</translation>
    </message>
    <message>
        <source>The number names another birth date</source>
        <translation>يدل الرقم على تاريخ ميلاد آخر</translation>
    </message>
    <message>
        <source>The number has been changed</source>
        <translation>جرى تغيير الرقم</translation>
    </message>
    <message>
        <source>These are different numbers</source>
        <translation>أرقام مختلفة</translation>
    </message>
    <message>
        <source>The number names the other sex</source>
        <translation>يدل الرقم على الجنس الآخر</translation>
    </message>
    <message>
        <source>The sources name a different sex</source>
        <translation>تذكر المصادر جنسين مختلفين</translation>
    </message>
    <message>
        <source>A head scarf may stay if your face is seen from chin to forehead. Otherwise an agent meets you in private.</source>
        <translation>يمكن إبقاء الحجاب ما دام وجهك ظاهرًا من الذقن إلى الجبين. وإلا يستقبلك موظف على انفراد.</translation>
    </message>
    <message>
        <source>The back office does not know this version of the policy</source>
        <translation>لا تعرف الخدمة المركزية هذا الإصدار من السياسة</translation>
    </message>
    <message>
        <source>settled by an agent</source>
        <translation>بتّ فيه موظف</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::AgentBar</name>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>قفل (Ctrl+L)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
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
    <message>
        <source>This kiosk does not know your document. Its pictures go to the agent, who looks at it with you.</source>
        <translation>لا تعرف هذه المحطة وثيقتك. تُرسل صورها إلى الموظف الذي ينظر فيها معك.</translation>
    </message>
    <message>
        <source>A person compares you with the photograph. That happens often and says nothing against you.</source>
        <translation>يقارنك شخص بالصورة. هذا يحدث كثيرًا ولا يعني شيئًا ضدك.</translation>
    </message>
    <message>
        <source>The agent takes you to a place apart, where nobody else sees your face.</source>
        <translation>يصطحبك الموظف إلى مكان منفرد لا يرى فيه أحد غيره وجهك.</translation>
    </message>
    <message>
        <source>You have no document: the agent looks with you who can attest who you are, such as a social worker.</source>
        <translation>ليست لديك وثيقة: يبحث الموظف معك عمن يمكنه أن يشهد على هويتك، مثل عامل اجتماعي.</translation>
    </message>
    <message>
        <source>You act for another person: the agent asks to see the paper that says so.</source>
        <translation>أنت تتصرف عن شخص آخر: يطلب الموظف الاطلاع على الوثيقة التي تثبت ذلك.</translation>
    </message>
    <message>
        <source>Something in your health insurance&apos;s record has to be cleared up. That is mostly a mistake there.</source>
        <translation>هناك أمر يجب توضيحه في سجل التأمين الصحي. غالبًا ما يكون خطأً في السجل.</translation>
    </message>
    <message>
        <source>Your card and your document are not written alike. The agent looks at both; a change of name is often the cause.</source>
        <translation>كتابة بطاقتك ووثيقتك غير متطابقة. ينظر الموظف فيهما؛ وغالبًا ما يكون السبب تغيير الاسم.</translation>
    </message>
    <message>
        <source>Your number was typed, so the agent looks whether it is yours.</source>
        <translation>كُتب رقمك يدويًا، لذلك يتحقق الموظف من أنه رقمك.</translation>
    </message>
    <message>
        <source>Two agents look at this with you</source>
        <translation>ينظر موظفان في هذا معك</translation>
    </message>
    <message>
        <source>An agent is with you</source>
        <translation>معك موظف</translation>
    </message>
    <message>
        <source>For some cases the rule asks for two. It says nothing against you.</source>
        <translation>تتطلب القاعدة في بعض الحالات موظفين. لا يعني ذلك شيئًا ضدك.</translation>
    </message>
    <message>
        <source>The first agent has agreed. A second one is coming.</source>
        <translation>وافق الموظف الأول. وسيأتي موظف ثانٍ.</translation>
    </message>
    <message>
        <source>The agent decides…</source>
        <translation>الموظف يقرر…</translation>
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
    <name>kiosk::ui::CaseActions</name>
    <message>
        <source>Take over (F2)</source>
        <translation>تولّي الملف (F2)</translation>
    </message>
    <message>
        <source>Assist (F3)</source>
        <translation>مساعدة (F3)</translation>
    </message>
    <message>
        <source>No time limits; you help at the person&apos;s screen</source>
        <translation>دون حد زمني؛ تساعد عند شاشة الشخص</translation>
    </message>
    <message>
        <source>Hand back (F4)</source>
        <translation>إعادة إلى الشخص (F4)</translation>
    </message>
    <message>
        <source>Put aside (F6)</source>
        <translation>وضع جانبًا (F6)</translation>
    </message>
    <message>
        <source>Ask again (F7)</source>
        <translation>طلب من جديد (F7)</translation>
    </message>
    <message>
        <source>To the decision (F11)</source>
        <translation>إلى القرار (F11)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CasePanel</name>
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
    <message>
        <source>What the case is judged by</source>
        <translation>ما يُحكم به على الملف</translation>
    </message>
    <message>
        <source>In detail: chip and face</source>
        <translation>بالتفصيل: الشريحة والوجه</translation>
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
    <message>
        <source>The chip does not work</source>
        <translation>الشريحة لا تعمل</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CodeKeypad</name>
    <message>
        <source>Erase the last character</source>
        <translation>مسح آخر رمز</translation>
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
    <message>
        <source>Speech</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Speech is not available on this kiosk.</source>
        <translation>الصوت غير متاح في هذه المحطة.</translation>
    </message>
    <message>
        <source>The kiosk says what to do. What is personal it reads only when you press “Read aloud”.</source>
        <translation>تقول المحطة ما عليك فعله، ولا تقرأ ما هو شخصي إلا إذا ضغطت «اقرأ بصوت عالٍ».</translation>
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
    <name>kiosk::ui::DecisionForm</name>
    <message>
        <source>Approve: why?</source>
        <translation>موافقة: لماذا؟</translation>
    </message>
    <message>
        <source>Return to the person: why, and which step?</source>
        <translation>إعادة إلى الشخص: لماذا، وإلى أي خطوة؟</translation>
    </message>
    <message>
        <source>Refuse: why?</source>
        <translation>رفض: لماذا؟</translation>
    </message>
    <message>
        <source>Sign and approve (Enter)</source>
        <translation>توقيع وموافقة (Enter)</translation>
    </message>
    <message>
        <source>Sign and return (Enter)</source>
        <translation>توقيع وإعادة (Enter)</translation>
    </message>
    <message>
        <source>Sign and refuse (Enter)</source>
        <translation>توقيع ورفض (Enter)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>بكلماتك</translation>
    </message>
    <message>
        <source>In your own words; may stay empty</source>
        <translation>بكلماتك؛ اختياري</translation>
    </message>
    <message>
        <source>I sign: %1</source>
        <translation>أوقّع أنا: %1</translation>
    </message>
    <message>
        <source>A colleague signs</source>
        <translation>يوقّع زميل</translation>
    </message>
    <message>
        <source>The colleague&apos;s name</source>
        <translation>اسم الزميل الموظف</translation>
    </message>
    <message>
        <source>Password or PIN</source>
        <translation>كلمة المرور أو الرمز السري</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>رجوع (Esc)</translation>
    </message>
    <message>
        <source>You have approved already: somebody else has to be the second.</source>
        <translation>لقد وافقت من قبل: يجب أن يكون الثاني شخصًا آخر.</translation>
    </message>
    <message>
        <source>Your role may not approve this: a supervisor has to.</source>
        <translation>لا يسمح دورك بالموافقة على هذا: يلزم مشرف.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>جارٍ التوقيع…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DecisionPanel</name>
    <message>
        <source>Approve (F8)</source>
        <translation>موافقة (F8)</translation>
    </message>
    <message>
        <source>Refuse (F9)</source>
        <translation>رفض (F9)</translation>
    </message>
    <message>
        <source>Return (F10)</source>
        <translation>إعادة (F10)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>وافق %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>رفض %1</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DeskWindow</name>
    <message>
        <source>Desk of the digital carte Vitale</source>
        <translation>مكتب بطاقة «فيتال» الرقمية</translation>
    </message>
    <message>
        <source>Case (Ctrl+1)</source>
        <translation>الملف (Ctrl+1)</translation>
    </message>
    <message>
        <source>Office (Ctrl+2)</source>
        <translation>المكتب (Ctrl+2)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentConfirm</name>
    <message>
        <source>Ask an agent</source>
        <translation>اسأل موظفًا</translation>
    </message>
    <message>
        <source>Accents may be missing.</source>
        <translation>قد تنقص علامات الحروف.</translation>
    </message>
    <message>
        <source>No, read again</source>
        <translation>لا، أعد القراءة</translation>
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
        <source>Reading your document…</source>
        <translation>جارٍ قراءة وثيقتك…</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>قُرئ: %1</translation>
    </message>
    <message>
        <source>Picture of your document: %1</source>
        <translation>صورة وثيقتك: %1</translation>
    </message>
    <message>
        <source>Reading your document</source>
        <translation>قراءة وثيقتك</translation>
    </message>
    <message>
        <source>Passport, identity card or residence permit</source>
        <translation>جواز سفر أو بطاقة هوية أو تصريح إقامة</translation>
    </message>
    <message>
        <source>A driving licence or a carte Vitale is not enough</source>
        <translation>رخصة القيادة أو بطاقة «فيتال» لا تكفي</translation>
    </message>
    <message>
        <source>Or swipe the lines &lt; &lt; &lt; through the slot of the reader.</source>
        <translation>أو مرّر الأسطر ⁦&lt;&#xa0;&lt;&#xa0;&lt;⁩ في شقّ القارئ.</translation>
    </message>
    <message>
        <source>Scan it instead</source>
        <translation>امسحها ضوئيًا بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Lay it face down on the glass of the scanner first.</source>
        <translation>ضعها أولًا ووجهها إلى زجاج الماسح.</translation>
    </message>
    <message>
        <source>The scanner is at work…</source>
        <translation>الماسح الضوئي يعمل…</translation>
    </message>
    <message>
        <source>The camera is looking for your document…</source>
        <translation>الكاميرا تبحث عن وثيقتك…</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>نعم، هذا صحيح</translation>
    </message>
    <message>
        <source>This document is not enough to prove who you are.</source>
        <translation>هذه الوثيقة لا تكفي لإثبات هويتك.</translation>
    </message>
    <message>
        <source>Take it back and show a passport, an identity card or a residence permit. If you have none with you, an agent can help.</source>
        <translation>استرجعها واعرض جواز سفر أو بطاقة هوية أو تصريح إقامة. وإذا لم يكن معك أي منها فيمكن لموظف أن يساعدك.</translation>
    </message>
    <message>
        <source>Show the side with these lines, whole and flat. On a passport it is the page with your photograph, on a card often the back.</source>
        <translation>اعرض الجهة التي عليها هذه الأسطر كاملة ومسطّحة. في الجواز هي صفحة الصورة، وفي البطاقة غالبًا الوجه الخلفي.</translation>
    </message>
    <message>
        <source>Wipe the document clean, tilt it a little so that no light shines on these lines, and try again.</source>
        <translation>امسح الوثيقة وأمِلها قليلًا حتى لا يقع ضوء على هذه الأسطر، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Show another one that is still valid. If you have none, an agent tells you what you can do.</source>
        <translation>اعرض وثيقة أخرى لا تزال صالحة. وإن لم تكن لديك، فسيخبرك موظف بما يمكنك فعله.</translation>
    </message>
    <message>
        <source>Use the scanner below instead, or call an agent.</source>
        <translation>استعمل الماسح الضوئي أدناه، أو نادِ موظفًا.</translation>
    </message>
    <message>
        <source>Stop the scanner</source>
        <translation>إيقاف الماسح</translation>
    </message>
    <message>
        <source>Is this what is printed on your document?</source>
        <translation>هل هذا هو المطبوع على وثيقتك؟</translation>
    </message>
    <message>
        <source>I have no document</source>
        <translation>ليست لدي وثيقة</translation>
    </message>
    <message>
        <source>Now show your own identity document</source>
        <translation>اعرض الآن وثيقة هويتك أنت</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentPanel</name>
    <message>
        <source>What is known of the document</source>
        <translation>ما يُعرف عن الوثيقة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>In the lines &lt; &lt; &lt;</source>
        <translation>في الأسطر ⁦&lt;&#xa0;&lt;&#xa0;&lt;⁩</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>المطبوع</translation>
    </message>
    <message>
        <source>Not checked: please look yourself</source>
        <translation>لم يُتحقق منه: انظر بنفسك</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DraftModel</name>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>لك</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>الخطوة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>محفوظ حتى</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DraftPanel</name>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message>
        <source>Drafts of this desk</source>
        <translation>مسودات هذا المكتب</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>فتح (Enter)</translation>
    </message>
    <message>
        <source>Discard (Del)</source>
        <translation>حذف (Del)</translation>
    </message>
    <message>
        <source>Discard it for good? Nothing of it is kept.</source>
        <translation>حذف نهائي؟ لن يبقى منه شيء.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>No case was put aside.</source>
        <translation>لم يوضع أي ملف جانبًا.</translation>
    </message>
    <message>
        <source>Only the agent who began it can open it.</source>
        <translation>لا يفتحه إلا الموظف الذي بدأه.</translation>
    </message>
    <message>
        <source>Opening it goes on at its step; nothing is captured again.</source>
        <translation>يُستأنف عند خطوته؛ ولا يُعاد شيء.</translation>
    </message>
    <message>
        <source>End the present case first, or put it aside.</source>
        <translation>أنهِ الملف الحالي أولًا، أو ضعه جانبًا.</translation>
    </message>
    <message>
        <source>Case %1 had been registered already: its draft is gone.</source>
        <translation>سبق تسجيل الملف %1: حُذفت مسودته.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FaceFindings</name>
    <message>
        <source>%1 pictures</source>
        <translation>%1 صورة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Quality of the picture: %1 of 100</source>
        <translation>جودة الصورة: %1 من 100</translation>
    </message>
    <message>
        <source>Too little, the worst first: %1</source>
        <translation>غير كافٍ، والأسوأ أولاً: %1</translation>
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
        <source>An agent compares instead</source>
        <translation>يقارن موظف بدلًا من ذلك</translation>
    </message>
    <message>
        <source>If the camera is difficult for you, or you prefer a person.</source>
        <translation>إذا كانت الكاميرا صعبة عليك أو كنت تفضل شخصًا.</translation>
    </message>
    <message>
        <source>I cannot do this</source>
        <translation>لا أستطيع القيام بذلك</translation>
    </message>
    <message>
        <source>You are asked for something else instead.</source>
        <translation>سيُطلب منك شيء آخر بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The camera is on. There is no time limit.</source>
        <translation>الكاميرا تعمل. ليس هناك حد زمني.</translation>
    </message>
    <message>
        <source>What helps: light from the front, nothing over your face, and a straight look. Whoever helps you can stand beside the screen.</source>
        <translation>ما يساعد: ضوء من الأمام، ولا شيء على الوجه، ونظرة مباشرة. يمكن لمن يساعدك أن يقف بجانب الشاشة.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FacePanel</name>
    <message>
        <source>Photograph of the document</source>
        <translation>صورة الوثيقة</translation>
    </message>
    <message>
        <source>Picture of today</source>
        <translation>صورة اليوم</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FaceView</name>
    <message>
        <source>Picture taken</source>
        <translation>التُقطت الصورة</translation>
    </message>
    <message>
        <source>No face seen yet</source>
        <translation>لا يظهر وجه بعد</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
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
    <message>
        <source>Or it cannot be read. I type my social security number instead.</source>
        <translation>أو لا يمكن قراءتها. أكتب رقم الضمان الاجتماعي بدلًا منها.</translation>
    </message>
    <message>
        <source>Insert the carte Vitale of the person you represent</source>
        <translation>أدخل بطاقة «فيتال» الخاصة بالشخص الذي تمثله</translation>
    </message>
    <message>
        <source>The card has been read</source>
        <translation>قُرئت البطاقة</translation>
    </message>
    <message>
        <source>This is not the person</source>
        <translation>ليس هذا هو الشخص</translation>
    </message>
    <message>
        <source>Type the social security number of that person</source>
        <translation>اكتب رقم الضمان الاجتماعي لذلك الشخص</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>لمن هي؟</translation>
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
    <name>kiosk::ui::OfficePanel</name>
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
    <name>kiosk::ui::Page</name>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>An agent asks you to do this step again.</source>
        <translation>يطلب منك موظف إعادة هذه الخطوة.</translation>
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
    <name>kiosk::ui::PictureButton</name>
    <message>
        <source>%1: enlarge</source>
        <translation>%1: تكبير</translation>
    </message>
    <message>
        <source>%1: no picture</source>
        <translation>%1: لا توجد صورة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PictureZoom</name>
    <message>
        <source>Smaller (−)</source>
        <translation>أصغر (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>أكبر (+)</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>الصورة كاملة (0)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
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
        <source>For example, it cannot scan my document.</source>
        <translation>مثلًا، لا يستطيع مسح وثيقتي.</translation>
    </message>
    <message>
        <source>My old phone is lost, broken or replaced.</source>
        <translation>هاتفي القديم ضائع أو مكسور أو مستبدل.</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>ما سبب قدومك؟</translation>
    </message>
    <message>
        <source>For %1 days. I can end it at any time, at any desk.</source>
        <translation>لمدة %1 يومًا. يمكنني إنهاؤها في أي وقت وفي أي مكتب استقبال.</translation>
    </message>
    <message>
        <source>I tried in the app and it did not work. The app may have given me a code.</source>
        <translation>جربت في التطبيق ولم ينجح الأمر. وربما أعطاني التطبيق رمزًا.</translation>
    </message>
    <message>
        <source>You show your own identity document, and the carte Vitale of the person you represent.</source>
        <translation>تعرض وثيقة هويتك أنت، وبطاقة «فيتال» الخاصة بالشخص الذي تمثله.</translation>
    </message>
    <message>
        <source>Why may you act for this person?</source>
        <translation>بأي صفة تتصرف عن هذا الشخص؟</translation>
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
    <message>
        <source>Your registration is complete here. Your health insurance looks at it once more before the card is issued, mostly within two days.</source>
        <translation>اكتمل تسجيلك هنا. ينظر فيه تأمينك الصحي مرة أخرى قبل إصدار البطاقة، غالبًا خلال يومين.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ResumeCodePage</name>
    <message>
        <source>Type the code that the app gave you</source>
        <translation>اكتب الرمز الذي أعطاك إياه التطبيق</translation>
    </message>
    <message>
        <source>Code of eight characters</source>
        <translation>رمز من ثمانية أحرف وأرقام</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>ليس لدي رمز</translation>
    </message>
    <message>
        <source>You do every step here instead.</source>
        <translation>تنجز كل الخطوات هنا.</translation>
    </message>
    <message>
        <source>It has eight letters and digits. What you proved in the app is not asked again.</source>
        <translation>يتكون من ثمانية أحرف وأرقام. ما أثبتَّه في التطبيق لا يُطلب من جديد.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Asking your health insurance…</source>
        <translation>جارٍ سؤال تأمينك الصحي…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReviewList</name>
    <message>
        <source>%1, limit %2</source>
        <translation>%1، الحد %2</translation>
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
    <message>
        <source>Name as printed</source>
        <translation>الاسم كما هو مطبوع</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>ما أكّدته أنت</translation>
    </message>
    <message>
        <source>Matches the printed photograph</source>
        <translation>مطابق للصورة المطبوعة</translation>
    </message>
    <message>
        <source>It can be on one phone only.</source>
        <translation>لا يمكن أن تكون إلا على هاتف واحد.</translation>
    </message>
    <message>
        <source>Your digital card is active on another phone</source>
        <translation>بطاقتك الرقمية مفعّلة على هاتف آخر</translation>
    </message>
    <message>
        <source>Move it to the new phone</source>
        <translation>نقلها إلى الهاتف الجديد</translation>
    </message>
    <message>
        <source>It ends on the other phone as soon as the new one has it.</source>
        <translation>تتوقف على الهاتف الآخر بمجرد وصولها إلى الجديد.</translation>
    </message>
    <message>
        <source>Keep it where it is</source>
        <translation>إبقاؤها حيث هي</translation>
    </message>
    <message>
        <source>Nothing changes. This visit ends and everything is erased here.</source>
        <translation>لا يتغير شيء. تنتهي هذه الزيارة ويُمسح كل شيء هنا.</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>يمثله</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>The card ends on the other phone</source>
        <translation>تتوقف البطاقة على الهاتف الآخر</translation>
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
    <name>kiosk::ui::SignInPanel</name>
    <message>
        <source>Name and password</source>
        <translation>الاسم وكلمة المرور</translation>
    </message>
    <message>
        <source>Sign in with my card</source>
        <translation>الدخول ببطاقتي</translation>
    </message>
    <message>
        <source>Your agent&apos;s name</source>
        <translation>اسمك كموظف</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>تسجيل الدخول (Enter)</translation>
    </message>
    <message>
        <source>PIN of the card that is in the reader</source>
        <translation>الرمز السري للبطاقة الموجودة في القارئ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Locked until %1.</source>
        <translation>مقفل حتى %1.</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>المكتب مقفل</translation>
    </message>
    <message>
        <source>Sign in at the desk</source>
        <translation>تسجيل الدخول إلى المكتب</translation>
    </message>
    <message>
        <source>%1 goes on after signing in again. A colleague may sign in instead.</source>
        <translation>يتابع %1 بعد تسجيل الدخول من جديد. ويمكن لزميل أن يسجل الدخول بدلًا منه.</translation>
    </message>
    <message>
        <source>Decisions are signed in your name. Never let anybody else use it.</source>
        <translation>تُوقّع القرارات باسمك. لا تدع أحدًا غيرك يستخدمه.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SimilarityScale</name>
    <message>
        <source>Similarity %1: below the grey zone</source>
        <translation>التشابه %1: تحت المنطقة الرمادية</translation>
    </message>
    <message>
        <source>Similarity %1: above the threshold</source>
        <translation>التشابه %1: فوق العتبة</translation>
    </message>
    <message>
        <source>Similarity %1: in the grey zone, please compare</source>
        <translation>التشابه %1: في المنطقة الرمادية، يرجى المقارنة</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SkipPage</name>
    <message>
        <source>You can go on without your card</source>
        <translation>يمكنك المتابعة من دون بطاقتك</translation>
    </message>
    <message>
        <source>You have no identity document?</source>
        <translation>ليست لديك وثيقة هوية؟</translation>
    </message>
    <message>
        <source>The chip cannot be read?</source>
        <translation>لا يمكن قراءة الشريحة؟</translation>
    </message>
    <message>
        <source>An agent can compare instead</source>
        <translation>يمكن لموظف أن يقارن بدلًا من ذلك</translation>
    </message>
    <message>
        <source>An expired one may help too: show it first, an agent looks at it.</source>
        <translation>قد تفيد وثيقة منتهية الصلاحية أيضًا: اعرضها أولًا، وينظر فيها موظف.</translation>
    </message>
    <message>
        <source>Go on with the step</source>
        <translation>متابعة الخطوة</translation>
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
    <message>
        <source>Read aloud</source>
        <translation>اقرأ بصوت عالٍ</translation>
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
