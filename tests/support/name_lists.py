"""Common names by tradition, for name_pairs.py: public knowledge, combined into nobody in particular."""

SURNAMES = {
    "french": "Lefèvre Bélanger Gérard François Barthélemy Crépin Gaëtan-Morel Forêt Châtelain Œuvrard Nœllet "
              "Boutonnière Régnier Prévost Lemaître Desprès Hébert Chrétien Blanchard Rivière Delaunay Garnier Roussel "
              "Mercier Fournier Girault Chevalier Leclercq Perrot Vasseur Guérin Bertrand Caron Dumont Marchand Lacroix",
    "alsatian": "Müller Schäfer Köhler Krämer Jäger Schröder Bühler Günther Löffler Grüner Weiß Groß Strauß Hübscher "
                "Kübler Röhm Bürckel Zängerlé Sütterlin Dürr",
    "breton": "Le_Goff Le_Gall Le_Floc'h Kerc'hrom Kermarrec Le_Bihan Le_Guennec Tanguy Quéméneur Guézennec Le_Bris "
              "Kervella Riou L'Hostis Cloarec Guivarc'h Penvern Le_Tallec Morvan Le_Dû",
    "basque": "Etxeberria Etxegarai Etxepare Bidegarai Urkiaga Agirre Etxandi Etxart Otxoa Goienetxe",
    "corsican": "Paoli Santoni Colonna d'Istria Casanova Luciani Mattei Albertini Giudicelli Poggi Rossi Orsini "
                "Franceschi Leca Pietri Ottavi",
    "spanish": "García López Martínez Sánchez Pérez Gómez Fernández Ruiz Jiménez Núñez Ibáñez Muñoz Álvarez Romero "
               "Navarro Domínguez Vázquez Ramírez Serrano Blanco Peña Ordóñez Castaño Marín Iglesias Cortés",
    "portuguese": "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes "
                  "Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Conceição Araújo Magalhães Simões Falcão Brandão",
    "turkish": "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan "
               "Şimşek Güneş Erdoğan Işık Gündüz",
    "vietnamese": "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương",
    "maghreb": "Benkirane Mansouri Cherkaoui Messaoudi Haddad Ziani Bouazza Hamidi Saidi Khelifi Ouazzani Meziane "
               "Belkacem Rahmouni Chaoui Bennani Slimani Toumi Guessous Lahlou",
    "west-african": "Traoré Diallo Koné N'Diaye Coulibaly Cissé Touré Diarra Sarr Fofana Keïta Camara Sylla N'Guessan "
                    "M'Baye Kouyaté Bâ Diop Sané Gueye",
    "comorian": "Said Ali Abdou Hassani Mohamed Ahamada Soilihi Youssouf Mze Attoumani Bacar Madi Combo Hamadi",
    "romanian": "Popescu Ionescu Dumitrescu Stănescu Munteanu Țurcanu Ștefănescu Rădulescu Mureșan Bălan Căpățînă Nițu",
    "germanic": "Bergen Linden Hoek Voorde Steen Meulen Berg Broek Velde Dijk",
    "south-asian": "Kumar Singh Kaur Begum Khatun Rahman Hossain Akter Devi Lal",
}

GIVEN = {
    "french": "Zoé Éloïse Hélène André Gaëlle Jérôme Noémie Anaïs Benoît Cécile Frédéric Inès Léa Maël Joël Rémi Sébastien "
              "Thérèse Véronique Aurélie Émile Garance Honoré Josué Laurène Mathéo Nathanaël Océane Pénélope Raphaël",
    "alsatian": "Jürgen Käthe Götz Günter Hänsel Björn Ännchen Rösli Lütz Dörte",
    "breton": "Fañch Yann Gwenaëlle Loïc Maïwenn Nolwenn Erwan Soazig Goulven Enora",
    "basque": "Iñaki Maite Begoña Eneko Nerea Xabier Amaia Peio",
    "corsican": "Ghjuvan Lisandru Petru Anghjula Saveriu Battì Letizia Ghjulia",
    "spanish": "José María Begoña Íñigo Ángel Concepción Raúl Lucía Adrián Mónica Sofía Andrés Inés Jesús Tomás Verónica",
    "portuguese": "João Inês Conceição António Luís Mónica Tomé Lurdes Célia Simão Fátima Vítor Sérgio Glória Cátia Álvaro",
    "turkish": "Ayşe Mehmet Gül İbrahim Çağla Emine Hüseyin Özlem Şerife Işıl Ümit Gökhan Tuğba Oğuz Nuriye Sümeyye",
    "vietnamese": "An Bình Cường Dũng Đức Hạnh Hương Khánh Lan Linh Nam Phương Quân Sơn Thảo Yến",
    "maghreb": "Karim Samira Rachid Nadia Yassine Malika Hamza Houria Bilal Latifa Mourad Zahra Nabil Souad Reda Warda",
    "west-african": "Mamadou Aminata Ousmane Fatoumata Ibrahima Aïssatou Moussa Kadiatou Adama Awa Boubacar Ndèye "
                    "Sékou Mariam Salif Rokia",
    "comorian": "Youssouf Faïza Ahamada Zaïna Said Moinaécha Nassur Echata Djamal Hadidja",
    "romanian": "Ștefan Ioană Mihăiță Răzvan Cătălina Bogdan Ionuț Mădălina",
    "germanic": "Lucas Pieter Greta Ruth Johanna Hendrik",
    "south-asian": "Anil Sunita Ravi Rashida Gita Mohan",
}

MIDDLE_VIETNAMESE = "Văn Thị Đức Ngọc Minh Thanh Xuân Hữu".split()

# Spellings of one Arabic given name, as registers of different countries have written it.
ARABIC_GIVEN = """Mohamed Mohammed Muhammad Mohammad Mouhamed|Youssef Yusuf Youcef Yousuf Yousef|Khadija Hadidja Khadidja
Khadijah Kadidja|Oussama Usama Osama Ousama|Abdelkader Abdulkadir Abdul_Qadir Abd_el_Kader Abdel_Kader|Abderrahmane
Abdurrahman Abdul_Rahman Abdel_Rahman Abd_al-Rahman|Ahmed Ahmad Ahmet_|Hassan Hasan Hassen|Hussein Houcine Hussain Hocine
Husayn|Khaled Khalid Kaled|Djamel Jamal Djamal Jamel Gamal|Djamila Jamila Gamila Djamilah|Hicham Hichem Hisham|Walid Oualid
Waleed|Wassim Ouassim Wasim|Aïcha Aisha Aycha Aicha Ayshah|Fatima Fatimah Fatima|Meriem Maryam Mariam Meryem Mariem|Zineb Zaynab
Zeinab Zeineb|Leïla Layla Laila Leyla|Zakaria Zakariya Zakarya Zakariyya|Soufiane Sofiane Sufyan Sofyane|Mustapha Mustafa
Moustafa Mostafa Moustapha|Nourredine Noureddine Nour_Eddine Nuruddin Nur_al-Din|Salaheddine Salah_Eddine Salah_al-Din
Salahuddin|Abdallah Abdullah Abdellah Abdoullah|Abdelaziz Abdulaziz Abdul_Aziz Abd_el_Aziz|Ayoub Ayyub Ayub|Marouane Marwan
Merouane Marwane|Redouane Ridwan Ridouane Redwan|Rachid Rasheed Rashid Rachide|Saïd Saeed Sayid_|Yassine Yasin Yacine
Yassin|Younes Yunus Younous Younès|Souleymane Sulayman Suleiman Soulaymane|Ismaïl Ismail Ismael Ismaël|Tarik Tarek Tariq
Tareq|Ghassan Gassan Ghassen|Fouad Fuad Foued|Faouzi Fawzi Faouzy|Imane Iman Imen|Hanane Hanan Hanen|Naoual Nawal
Nawel|Bouchra Bushra Bochra|Siham Sihem Seham|Houda Huda Hoda|Loubna Lubna Lobna|Soumaya Sumaya Soumeya
Sumayya|Rokaya Rukaya Ruqayya Roukaya|Wafa Ouafa Wafaa|Chams_Eddine Chamseddine Shamsuddin|Kheira Khaira Kheïra|Zoulikha
Zulikha Zoulika|Othmane Uthman Othman Outhman|Omar Oumar Umar|Amine Amin Ameen|Moncef Mouncef Munsif|Mounir Munir
Monir|Jaouad Jawad Djaouad|Haïtham Haytham Haitham|Abdelhak Abdul_Haq Abdelhaq|Abdelkrim Abdelkarim Abdul_Karim|Abdellatif
Abdul_Latif Abdelatif|Aziz Azize Aziz|Messaoud Masaoud Messaoude|Ilyas Ilias Elyas|Dounia Dunia Dounya"""

ARABIC_SURNAMES = """Benaïssa Ben_Aissa Benaissa|Bensaïd Ben_Said Bensaid|Mansouri El_Mansouri Al-Mansuri
Mansuri|Cherkaoui Charkaoui Cherqaoui|Messaoudi Masaoudi Messaoudy|Belkacem Belqasim Belkassem|Bouazza Buazza
Bouaza|Khelifi Khalifi Khelify|Haddad El_Haddad Al-Haddad Hadad|Benyoussef Ben_Youssef Ben_Yusuf Benyoucef|Saïdi Essaidi
El_Saidi Saidy|Ouali Wali Ouali|Boudjemaa Boujemaa Boudjema|Chaouch Shaouch Chaoush|Taïeb Tayeb Taieb|Hamidi El_Hamidi
Hamidy|Daoudi Dawudi Daoudy|Najjar Nadjar Ennajjar|Rahmani Er-Rahmani Rahmany|Bakkali El_Bakkali Bakali
Baqqali|Zerrouki Zerouki Zerrouqi|Guerroudj Guerrouj|Hachemi Hashemi El_Hachemi|Yahiaoui Yahyaoui Yahiawi"""

COMPOUND = ["Jean-Pierre", "Marie-Claire", "Anne-Sophie", "Jean-François", "Pierre-Yves", "Marie-Thérèse", "Jean-Noël",
            "Paul-Émile", "Anne-Laure", "Jean-René", "Marie-Hélène", "Louis-Philippe", "Marie-Ève", "Jean-Loïc"]

PARTICLES = {  # tradition: (particle, word)
    "french": ["de Villiers", "du Plessis", "de La Fontaine", "d'Aubigny", "des Essarts", "de L'Estang", "d'Orgeval",
               "du Moulin", "de Beauregard", "d'Hautefeuille"],
    "spanish": ["de la Fuente", "del Río", "de los Santos", "de Vega", "de la Peña", "del Olmo", "de Haro", "de las Heras"],
    "portuguese": ["da Silva", "dos Santos", "de Oliveira", "da Conceição", "das Neves", "do Carmo", "de Araújo", "da Mota"],
    "maghreb": ["el Idrissi", "al-Fassi", "ben Salah", "bin Othman", "el Ouafi", "al Amrani", "ben Romdhane", "el Hajji"],
    "germanic": ["van der Meulen", "van den Berg", "von Bergen", "van Dijk", "von der Linden", "van de Velde", "zu Hohen",
                 "ten Broek"],
    "west-african": ["ould Brahim", "abou Diallo", "ben Coulibaly", "ould Sidi"],
}

# Different families that look alike: of one tradition, both names are common.
NEAR_SURNAMES = {
    "french": "Durand/Durant Martin/Martins Martin/Martinez Dupont/Dupond Moreau/Moreaux Renaud/Renault Bernard/Bernardi "
              "Petit/Petitjean Gérin/Guérin Roussel/Rousset Perrin/Perret Mercier/Marcier Lambert/Lampert Faure/Favre "
              "Girard/Giraud Blanc/Leblanc Bois/Dubois Pont/Dupont Laurent/Laurens Morel/Morelle Fabre/Fabri Colin/Collet "
              "Gauthier/Gautreau Robin/Robert Tessier/Texier Meunier/Mounier Boyer/Bouyer Carré/Carrel Noël/Noëllet Roy/Leroy",
    "alsatian": "Schmitt/Schmidt Meyer/Mayer Müller/Möller Weber/Webert Klein/Kleiner Schneider/Schnell Bauer/Baumer "
                "Keller/Kellner Hoffmann/Hofer Grüner/Gruber",
    "breton": "Le_Goff/Le_Gall Le_Bihan/Le_Bris Goff/Le_Goff Le_Roux/Le_Rouzic Tanguy/Tanneguy Riou/Rioual Kervella/Kerbella "
              "Morvan/Morvannic",
    "basque": "Etcheverry/Etchegaray Etxandi/Etxart Agirre/Agerre Urkiaga/Urrutia Bidart/Bidarray",
    "corsican": "Santoni/Santini Paoli/Poli Mattei/Matteini Luciani/Lucchini Rossi/Rosso Albertini/Alberti",
    "spanish": "Gómez/Gámez Pérez/Pinto Sánchez/Sanchís Fernández/Hernández Ramírez/Ramos Marín/Martín Vázquez/Velázquez "
               "Jiménez/Giménez Peña/Piña Romero/Romera",
    "portuguese": "Gomes/Gomez Lopes/Lopez Rodrigues/Rodriguez Silva/Silveira Costa/Acosta Ferreira/Ferreiro Pereira/Pereiro "
                  "Martins/Martim Alves/Alvim Pinto/Pinho Souto/Sousa Moura/Mourão",
    "maghreb": "Benali/Benalia Bensaïd/Benslimane Haddad/Haddadi Mansouri/Mansour Khelifi/Khelil Saidi/Sadi Hamidi/Hammadi "
               "Bouazza/Bouziane Rahmani/Rahmouni Slimani/Soulimane Toumi/Touati Chaoui/Cherkaoui Amrani/Omrani "
               "Belkacem/Belkhodja Ziani/Zidani Ouali/Alaoui Daoudi/Daoui Najjar/Nasri "
               "Benamar/Benomar Bouzid/Bouzidi Kadri/Kadiri Hamdani/Hamadani Tahri/Tahiri Brahmi/Brahimi Larbi/Laribi "
               "Zidane/Zaïdi Aïssa/Aïssi Sahli/Souhli",
    "west-african": "Traoré/Touré Bâ/Bah Diop/Diouf Koné/Konaté Cissé/Sissoko Sané/Sanogo Diarra/Diawara Camara/Kamissoko "
                    "Sarr/Sall Sylla/Seye N'Diaye/N'Dour",
    "comorian": "Said/Soidri Abdou/Abdillah Hassani/Hassan Ahamada/Ahmed Madi/Mdahoma Bacar/Bakari",
    "turkish": "Yılmaz/Yıldız Kaya/Kara Demir/Demirci Çelik/Çetin Özkan/Öztürk Aslan/Arslantaş Koç/Koçak Şahin/Şimşek",
    "vietnamese": "Nguyễn/Ngô Trần/Trịnh Phạm/Phan Đỗ/Đào Vũ/Vương Hồ/Hoàng Lê/Lý Bùi/Bành",
    "romanian": "Popescu/Popa Ionescu/Ionașcu Bălan/Balaș Stănescu/Stancu Munteanu/Muntean",
}

# Brothers and sisters whose given names look alike.
NEAR_GIVEN = {
    "french": "Marie/Maria Louis/Louise Jean/Jeanne Julien/Julie Michel/Michèle Denis/Denise Paul/Paule Daniel/Danielle "
              "Martin/Martine Simon/Simone Pascal/Pascale Christian/Christiane Anne/Anna Laure/Laura Émilie/Émilien "
              "Adèle/Adélaïde Léa/Lia Chloé/Cléo Théo/Léo Hugo/Ugo Karine/Carine Manon/Marion Lucas/Luc Mathis/Mathias "
              "Élise/Éloïse Camille/Kamil Axel/Alex Valentin/Valentine Gabriel/Gabrielle Yann/Yanis",
    "alsatian": "Jürg/Jörg Käthe/Kätchen Günter/Gunda Hans/Hanne",
    "breton": "Yann/Yannick Loïc/Loïg Erwan/Ewen Maïwenn/Nolwenn Enora/Elora",
    "basque": "Maite/Maialen Eneko/Eñaut Amaia/Amaiur Xabier/Xan",
    "corsican": "Petru/Petra Lisandru/Lisandra Saveriu/Saveria Battì/Battista",
    "spanish": "José/Josefa Mario/Maria Luis/Luisa Ángel/Ángela Adrián/Adriana Andrés/Andrea Raúl/Saúl Inés/Irene Carlos/Carla "
               "Julio/Julia",
    "portuguese": "João/Joana Luís/Luísa António/Antónia Mário/Maria Sérgio/Sérgia Vítor/Vitória Inês/Inácia Carlos/Carla "
                  "Fernando/Fernanda Rui/Raul",
    "maghreb": "Amine/Amina Karim/Karima Hassan/Hussein Samir/Samira Kamal/Jamal Salim/Salima Rachid/Rachida Fatima/Fadila "
               "Omar/Amar Mohamed/Mahmoud Ahmed/Hamed Nabil/Nabila Rachid/Rached Salah/Saleh Abdelkader/Abdelkarim "
               "Abdelaziz/Abdelhamid Nadir/Nadia Saïd/Saad Sofia/Safia Zahra/Zohra Hamid/Hamida Malik/Malika Latif/Latifa "
               "Mounir/Mounira Farid/Farida Djamel/Djamila Noureddine/Nour Khaled/Khalil Meriem/Maria Yassine/Yasmine "
               "Mourad/Mouad Naïma/Nawal Souad/Saïd Brahim/Ibrahima Ali/Alia Walid/Khalid Salem/Salim",
    "west-african": "Mamadou/Amadou Ousmane/Oumar Aminata/Mariama Fatoumata/Fatou Ibrahima/Ibrahim Moussa/Issa Adama/Hawa "
                    "Sékou/Salif Aïssatou/Aïcha Boubacar/Abou",
    "comorian": "Said/Saida Ahamada/Ahamadi Zaïna/Zaïnaba Hadidja/Hadji Ali/Alhadhur Nassur/Nasra",
    "turkish": "Mehmet/Ahmet Hasan/Hüseyin Ayşe/Ayşegül Gül/Gülay Emin/Emine İbrahim/İsmail Ümit/Umut Özlem/Özge Nur/Nuriye "
               "Oğuz/Okan",
    "vietnamese": "An/Anh Lan/Linh Đức/Dũng Sơn/Sang Thảo/Thu Quân/Quang Yến/Oanh",
    "romanian": "Ioan/Ioana Mihai/Mihaela Bogdan/Bogdana Ștefan/Ștefania Cătălin/Cătălina",
}

# The same again, of names that were put on the list when the rules were written.
LATER_GIVEN = """Nadjib Najib Nedjib|Abdelhamid Abdulhamid Abd_el_Hamid|Abdessamad Abdul_Samad Abdessamed|Abdelmalek Abdul_Malik
Abdelmalik|Abdelwahab Abdul_Wahhab Abdelouahab|Khalil Khaleel Kalil|Jilali Djilali Jelali|Slimane Sliman Slimen|Chérif Sharif
Charif|Mahfoud Mahfoudh Mahfud|Miloud Milud Milood|Rabah Rabeh Rabah|Fethi Fathi Fethy|Salima Saleema Salimah|Ghania Ghaniya
Gania|Nassima Nacima Nasima|Rachida Rasheeda Rashida|Soraya Souraya Suraya|Habiba Habeeba Habibah|Nassira Nacira Nasira|Djazia
Jazia Djaziya|Chahrazad Shahrazad Chahrazed|Chaïma Shaima Chayma|Ihsane Ihsan Ihssane|Ghizlane Ghizlan Gizlane|Khaoula Khawla
Kaoula|Maroua Marwa Marouah|Sanaa Sana Senaa|Wissal Ouissal Wisal|Chaker Shakir Shaker|Anouar Anwar Anouer|Badreddine
Badr_Eddine Badr_al-Din Badruddin|Firas Feras Firass|Hafid Hafidh Hafeed|Jalal Djalal Jalel|Kaïs Qais Kays|Naoufel Nawfal
Naoufal|Ramzi Remzi Ramzy|Taoufik Tawfiq Taoufiq|Wael Ouael Waël|Zied Ziad Ziyad|Mokhtar Mukhtar Moktar|Nasser Nacer
Naser|Raouf Rauf Raoof|Sadek Sadiq Sadik|Yazid Yezid Yazeed|Zahir Zaher Zahir|Houssem Hussam Houssam|Abdelghani Abdul_Ghani
Abdelgani|Abdelmajid Abdul_Majid Abdelmadjid|Saad_Eddine Saadeddine Saad_al-Din|Nasreddine Nasr_Eddine Nasruddin"""

LATER_SURNAMES = """Boukhari Bukhari El_Boukhari|Benslimane Ben_Slimane Bensliman|Chraïbi Shraibi Chraiby|Kettani Kattani
El_Kettani|Mekki Makki Mekky|Djebbar Jabbar Djabbar|Hamdaoui Hamdawi Hamdaouy|Kaddouri Kadouri Qaddouri|Mokrani Mukrani
Moqrani|Ouahbi Wahbi Ouahby|Sahraoui Sahrawi Sahraoui|Zouaoui Zouawi Zuawi|Belhadj Bel_Hadj Belhaj|Boutaleb Bou_Taleb
Butaleb|Bouchareb Bushareb Boushareb|Benhaddou Ben_Haddou Benhadou|Ghazali El_Ghazali Gazali|Chenouf Shenouf Chennouf|Zitouni Zeitouni Zaytouni"""

# The same word in the spelling of the region and in that of the register.
REGIONAL = {
    "basque": [("Etxeberria", "Etcheverry"), ("Etxegarai", "Etchegaray"), ("Urkiaga", "Urquiaga"), ("Agirre", "Aguirre"),
               ("Etxepare", "Etchepare"), ("Goienetxe", "Goyeneche"), ("Etxart", "Etchart"), ("Egiguren", "Eguiguren"),
               ("Arotzena", "Arozena"), ("Elkano", "Elcano"), ("Otxoa", "Ochoa"), ("Etxandi", "Etchandy")],
    "breton": [("Ar Bihan", "Le Bihan"), ("Ar Gall", "Le Gall"), ("Gwegan", "Guegan"), ("K/marrec", "Kermarrec"),
               ("Ꝁmadec", "Kermadec"), ("An Dantec", "Le Dantec"), ("K/gall", "Kergall"), ("Gwezennec", "Guezennec"),
               ("Ar Floc'h", "Le Floc'h"), ("Ꝁvella", "Kervella")],
    "corsican": [("Ghjacobbi", "Giacobbi"), ("Ghjudicelli", "Giudicelli"), ("Ghjovannoni", "Giovannoni"),
                 ("Ghjuseppi", "Giuseppi"), ("Chjappe", "Chiappe"), ("Chjarelli", "Chiarelli"), ("Ghjannini", "Giannini"),
                 ("Ghjorgi", "Giorgi")],
}
