<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Country</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanie</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorre</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Émirats arabes unis</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentine</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Arménie</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbaïdjan</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Bénin</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarie</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnie-Herzégovine</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Biélorussie</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brésil</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>République centrafricaine</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chili</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Chine</translation>
    </message>
    <message>
        <source>Ivory Coast</source>
        <translation>Côte d’Ivoire</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Cameroun</translation>
    </message>
    <message>
        <source>Democratic Republic of the Congo</source>
        <translation>République démocratique du Congo</translation>
    </message>
    <message>
        <source>Congo</source>
        <translation>Congo</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombie</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Comores</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Cap-Vert</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Cuba</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Chypre</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tchéquie</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Djibouti</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danemark</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>République dominicaine</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algérie</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Équateur</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Égypte</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Érythrée</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonie</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Éthiopie</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Union européenne</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlande</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Géorgie</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinée</translation>
    </message>
    <message>
        <source>The Gambia</source>
        <translation>Gambie</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinée-Bissau</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grèce</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Croatie</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haïti</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hongrie</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonésie</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Inde</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islande</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israël</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanie</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazakhstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Cambodge</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Corée du Sud</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Koweït</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Liban</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libye</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituanie</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettonie</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Maroc</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavie</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagascar</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexique</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Macédoine du Nord</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malte</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Monténégro</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolie</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauritanie</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Maurice</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaisie</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norvège</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Népal</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Pérou</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippines</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Pologne</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Palestine</source>
        <translation>Palestine</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Roumanie</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russie</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Rwanda</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Arabie saoudite</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Soudan</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Sénégal</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>Saint-Marin</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalie</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbie</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovaquie</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovénie</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suède</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrie</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tchad</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thaïlande</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunisie</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turquie</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Nations</source>
        <translation>Nations unies</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Utopia (specimen)</source>
        <translation>Utopie (spécimen)</translation>
    </message>
    <message>
        <source>Holy See</source>
        <translation>Saint-Siège</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Viêt Nam</translation>
    </message>
    <message>
        <source>Stateless</source>
        <translation>Apatride</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>Réfugié</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Yémen</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Afrique du Sud</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The card reader service is not running.</source>
        <translation>Le service du lecteur de carte ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Please call for help. You can also type your number.</source>
        <translation>Demandez de l’aide. Vous pouvez aussi taper votre numéro.</translation>
    </message>
    <message>
        <source>No card reader was found.</source>
        <translation>Aucun lecteur de carte n’a été trouvé.</translation>
    </message>
    <message>
        <source>The card reader was disconnected.</source>
        <translation>Le lecteur de carte a été débranché.</translation>
    </message>
    <message>
        <source>Please wait a moment or call for help, then try again.</source>
        <translation>Patientez un instant ou demandez de l’aide, puis réessayez.</translation>
    </message>
    <message>
        <source>No card is in the reader.</source>
        <translation>Il n’y a pas de carte dans le lecteur.</translation>
    </message>
    <message>
        <source>Insert the card, chip first, and leave it in the reader.</source>
        <translation>Insérez la carte, la puce en premier, et laissez-la dans le lecteur.</translation>
    </message>
    <message>
        <source>The card was removed too early.</source>
        <translation>La carte a été retirée trop tôt.</translation>
    </message>
    <message>
        <source>Insert it again and leave it until you are told to take it out.</source>
        <translation>Insérez-la de nouveau et laissez-la jusqu’à ce qu’on vous dise de la retirer.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>La carte ne répond pas.</translation>
    </message>
    <message>
        <source>Take it out, turn it so that the chip goes in first, facing up, and insert it again.</source>
        <translation>Retirez-la, tournez-la, la puce en premier et vers le haut, puis insérez-la de nouveau.</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>Un autre programme utilise la carte.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Patientez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>This is not the card that is asked for.</source>
        <translation>Ce n’est pas la carte demandée.</translation>
    </message>
    <message>
        <source>Take it out and insert the card shown in the picture.</source>
        <translation>Retirez-la et insérez la carte montrée sur l’image.</translation>
    </message>
    <message>
        <source>This looks like a bank card.</source>
        <translation>Cela ressemble à une carte bancaire.</translation>
    </message>
    <message>
        <source>Take it out. Insert your green carte Vitale.</source>
        <translation>Retirez-la. Insérez votre carte Vitale verte.</translation>
    </message>
    <message>
        <source>This is a health professional&apos;s card.</source>
        <translation>C’est une carte de professionnel de santé.</translation>
    </message>
    <message>
        <source>Take it out. Insert your own carte Vitale.</source>
        <translation>Retirez-la. Insérez votre propre carte Vitale.</translation>
    </message>
    <message>
        <source>This carte Vitale is of the first generation and can no longer be read.</source>
        <translation>Cette carte Vitale est de la première génération et ne peut plus être lue.</translation>
    </message>
    <message>
        <source>Type your social security number, or ask at the desk for a new card.</source>
        <translation>Tapez votre numéro de sécurité sociale, ou demandez une nouvelle carte à l’accueil.</translation>
    </message>
    <message>
        <source>The card gave an answer that cannot be understood.</source>
        <translation>La carte a donné une réponse incompréhensible.</translation>
    </message>
    <message>
        <source>Take it out, insert it again, and try once more.</source>
        <translation>Retirez-la, insérez-la de nouveau et réessayez.</translation>
    </message>
    <message>
        <source>The device takes too long to answer.</source>
        <translation>L’appareil met trop de temps à répondre.</translation>
    </message>
    <message>
        <source>Take the card or document out, put it back, and try again.</source>
        <translation>Retirez la carte ou le document, remettez-le et réessayez.</translation>
    </message>
    <message>
        <source>The chip did not accept what was read from the page.</source>
        <translation>La puce n’a pas accepté ce qui a été lu sur la page.</translation>
    </message>
    <message>
        <source>Lay the document down again so that the lines at the bottom can be read once more.</source>
        <translation>Posez de nouveau le document pour que les lignes du bas soient relues.</translation>
    </message>
    <message>
        <source>The chip has blocked access after too many attempts.</source>
        <translation>La puce a bloqué l’accès après trop d’essais.</translation>
    </message>
    <message>
        <source>An agent will look at your document.</source>
        <translation>Un agent va regarder votre document.</translation>
    </message>
    <message>
        <source>This chip cannot be read here.</source>
        <translation>Cette puce ne peut pas être lue ici.</translation>
    </message>
    <message>
        <source>The connection with the chip was disturbed.</source>
        <translation>La liaison avec la puce a été perturbée.</translation>
    </message>
    <message>
        <source>Lay the document still on the reader and try again.</source>
        <translation>Posez le document sur le lecteur sans le bouger et réessayez.</translation>
    </message>
    <message>
        <source>The chip lacks information that is needed.</source>
        <translation>Il manque à la puce une information nécessaire.</translation>
    </message>
    <message>
        <source>The information read is damaged.</source>
        <translation>Les informations lues sont abîmées.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, an agent will help you.</source>
        <translation>Réessayez. Si cela se reproduit, un agent vous aidera.</translation>
    </message>
    <message>
        <source>The chip&apos;s information could not be confirmed as genuine.</source>
        <translation>L’authenticité des informations de la puce n’a pas pu être confirmée.</translation>
    </message>
    <message>
        <source>The issuer of this chip is not known here.</source>
        <translation>L’émetteur de cette puce n’est pas connu ici.</translation>
    </message>
    <message>
        <source>The card and the document do not seem to belong to the same person.</source>
        <translation>La carte et le document ne semblent pas appartenir à la même personne.</translation>
    </message>
    <message>
        <source>Check that both are yours. An agent can help you.</source>
        <translation>Vérifiez que les deux sont à vous. Un agent peut vous aider.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>L’image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Lay the document flat, without reflections, and try again.</source>
        <translation>Posez le document à plat, sans reflets, et réessayez.</translation>
    </message>
    <message>
        <source>The lines with the arrows &lt; &lt; &lt; were not found on the page.</source>
        <translation>Les lignes avec les flèches &lt;&#xa0;&lt;&#xa0;&lt; n’ont pas été trouvées sur la page.</translation>
    </message>
    <message>
        <source>Lay the page with the photograph flat under the camera, whole and without reflections.</source>
        <translation>Posez la page avec la photo à plat sous la caméra, entière et sans reflets.</translation>
    </message>
    <message>
        <source>The lines at the bottom of the page could not be read with certainty.</source>
        <translation>Les lignes en bas de la page n’ont pas pu être lues avec certitude.</translation>
    </message>
    <message>
        <source>Tilt or move the document a little, away from reflections, and try again.</source>
        <translation>Inclinez ou déplacez un peu le document pour éviter les reflets, puis réessayez.</translation>
    </message>
    <message>
        <source>This document has expired.</source>
        <translation>Ce document est périmé.</translation>
    </message>
    <message>
        <source>Use another document, or ask an agent.</source>
        <translation>Utilisez un autre document, ou demandez à un agent.</translation>
    </message>
    <message>
        <source>This document cannot be used here.</source>
        <translation>Ce document ne peut pas être utilisé ici.</translation>
    </message>
    <message>
        <source>Use a passport, an identity card or a residence permit.</source>
        <translation>Utilisez un passeport, une carte d’identité ou un titre de séjour.</translation>
    </message>
    <message>
        <source>No face can be seen.</source>
        <translation>Aucun visage n’est visible.</translation>
    </message>
    <message>
        <source>Sit or stand in front of the camera and look at the screen.</source>
        <translation>Placez-vous, assis ou debout, devant la caméra et regardez l’écran.</translation>
    </message>
    <message>
        <source>More than one face can be seen.</source>
        <translation>Plusieurs visages sont visibles.</translation>
    </message>
    <message>
        <source>Please stay alone in front of the camera.</source>
        <translation>Restez seul devant la caméra, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Your face is too far away.</source>
        <translation>Votre visage est trop loin.</translation>
    </message>
    <message>
        <source>Please come closer.</source>
        <translation>Approchez-vous, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The camera could not confirm a live person.</source>
        <translation>La caméra n’a pas pu confirmer la présence d’une vraie personne.</translation>
    </message>
    <message>
        <source>Take off glasses or hat, face the light, and try again. An agent can help you.</source>
        <translation>Retirez lunettes ou chapeau, tournez-vous vers la lumière et réessayez. Un agent peut vous aider.</translation>
    </message>
    <message>
        <source>Your face could not be matched with the photograph of the document.</source>
        <translation>Votre visage n’a pas pu être rapproché de la photo du document.</translation>
    </message>
    <message>
        <source>Try again, or let an agent compare.</source>
        <translation>Réessayez, ou laissez un agent comparer.</translation>
    </message>
    <message>
        <source>A part of this kiosk&apos;s software is missing.</source>
        <translation>Il manque une partie du logiciel de cette borne.</translation>
    </message>
    <message>
        <source>Please call for help. An agent can go on with you.</source>
        <translation>Demandez de l’aide. Un agent peut continuer avec vous.</translation>
    </message>
    <message>
        <source>A part of this kiosk&apos;s software has been altered.</source>
        <translation>Une partie du logiciel de cette borne a été modifiée.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Aucune caméra n’a été trouvée.</translation>
    </message>
    <message>
        <source>The camera was disconnected.</source>
        <translation>La caméra a été débranchée.</translation>
    </message>
    <message>
        <source>The social security number is not right.</source>
        <translation>Le numéro de sécurité sociale n’est pas correct.</translation>
    </message>
    <message>
        <source>Check the number and its two-digit key, and type it again.</source>
        <translation>Vérifiez le numéro et sa clé à deux chiffres, puis tapez-le de nouveau.</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not yet available at your age.</source>
        <translation>La carte Vitale numérique n’est pas encore disponible à votre âge.</translation>
    </message>
    <message>
        <source>Ask at the desk what your parents or guardian can do.</source>
        <translation>Demandez à l’accueil ce que vos parents ou votre tuteur peuvent faire.</translation>
    </message>
    <message>
        <source>Without your agreement nothing is recorded.</source>
        <translation>Sans votre accord, rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Your physical carte Vitale goes on working. An agent can answer your questions.</source>
        <translation>Votre carte Vitale physique continue de fonctionner. Un agent peut répondre à vos questions.</translation>
    </message>
    <message>
        <source>The registration cannot be completed here.</source>
        <translation>L’inscription ne peut pas être terminée ici.</translation>
    </message>
    <message>
        <source>An agent will tell you why and what you can do.</source>
        <translation>Un agent vous dira pourquoi et ce que vous pouvez faire.</translation>
    </message>
    <message>
        <source>This kiosk cannot take new registrations for the moment.</source>
        <translation>Cette borne ne peut pas prendre de nouvelles inscriptions pour le moment.</translation>
    </message>
    <message>
        <source>Please use another kiosk or go to the desk.</source>
        <translation>Utilisez une autre borne ou allez à l’accueil.</translation>
    </message>
    <message>
        <source>Your registration could not be stored.</source>
        <translation>Votre inscription n’a pas pu être conservée.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Please try again, or go to the desk.</source>
        <translation>Rien n’a été enregistré. Réessayez, ou allez à l’accueil.</translation>
    </message>
    <message>
        <source>The stored data of this kiosk is damaged.</source>
        <translation>Les données conservées par cette borne sont abîmées.</translation>
    </message>
    <message>
        <source>Please call for help.</source>
        <translation>Demandez de l’aide.</translation>
    </message>
    <message>
        <source>Your registration could not be protected.</source>
        <translation>Votre inscription n’a pas pu être protégée.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Please call for help.</source>
        <translation>Rien n’a été enregistré. Demandez de l’aide.</translation>
    </message>
    <message>
        <source>A signature is not valid.</source>
        <translation>Une signature n’est pas valable.</translation>
    </message>
    <message>
        <source>The health insurance&apos;s service cannot be reached for the moment.</source>
        <translation>Le service de l’assurance maladie n’est pas joignable pour le moment.</translation>
    </message>
    <message>
        <source>You need do nothing: what you did is kept and will be sent as soon as it can be reached.</source>
        <translation>Vous n’avez rien à faire&#xa0;: votre inscription est conservée et partira dès que le service répondra.</translation>
    </message>
    <message>
        <source>The health insurance&apos;s service refused the registration.</source>
        <translation>Le service de l’assurance maladie a refusé l’inscription.</translation>
    </message>
    <message>
        <source>The health insurance&apos;s service is very busy.</source>
        <translation>Le service de l’assurance maladie est très occupé.</translation>
    </message>
    <message>
        <source>You need do nothing: what you did is kept and will be sent in a moment.</source>
        <translation>Vous n’avez rien à faire&#xa0;: votre inscription est conservée et partira dans un instant.</translation>
    </message>
    <message>
        <source>This registration was already received with other content.</source>
        <translation>Cette inscription a déjà été reçue avec un autre contenu.</translation>
    </message>
    <message>
        <source>The code was typed wrongly five times, so this QR code is blocked.</source>
        <translation>Le code a été mal tapé cinq fois&#xa0;: ce QR code est bloqué.</translation>
    </message>
    <message>
        <source>Make a new QR code with a new code of your choice.</source>
        <translation>Créez un nouveau QR code avec un nouveau code de votre choix.</translation>
    </message>
    <message>
        <source>This QR code has expired.</source>
        <translation>Ce QR code est périmé.</translation>
    </message>
    <message>
        <source>Make a new QR code.</source>
        <translation>Créez un nouveau QR code.</translation>
    </message>
    <message>
        <source>This QR code is not known.</source>
        <translation>Ce QR code n’est pas connu.</translation>
    </message>
    <message>
        <source>Make a new QR code, or ask at the desk.</source>
        <translation>Créez un nouveau QR code, ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Something that was typed is not right.</source>
        <translation>Quelque chose de ce qui a été tapé n’est pas correct.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Vérifiez et réessayez.</translation>
    </message>
    <message>
        <source>This kiosk is not set up correctly.</source>
        <translation>Cette borne n’est pas réglée correctement.</translation>
    </message>
    <message>
        <source>What was asked for was not found.</source>
        <translation>Ce qui a été demandé n’a pas été trouvé.</translation>
    </message>
    <message>
        <source>You stopped here.</source>
        <translation>Vous vous êtes arrêté ici.</translation>
    </message>
    <message>
        <source>Nothing was recorded. You can begin again at any time.</source>
        <translation>Rien n’a été enregistré. Vous pouvez recommencer à tout moment.</translation>
    </message>
    <message>
        <source>Nothing was touched for a while, so everything was erased.</source>
        <translation>L’écran n’a pas été touché pendant un moment&#xa0;: tout a été effacé.</translation>
    </message>
    <message>
        <source>You can begin again at any time.</source>
        <translation>Vous pouvez recommencer à tout moment.</translation>
    </message>
    <message>
        <source>Something went wrong in this kiosk.</source>
        <translation>Un problème est survenu dans cette borne.</translation>
    </message>
    <message>
        <source>Please call for help. You can begin again.</source>
        <translation>Demandez de l’aide. Vous pouvez recommencer.</translation>
    </message>
    <message>
        <source>No picture of your face was good enough.</source>
        <translation>Aucune photo de votre visage n’était assez bonne.</translation>
    </message>
    <message>
        <source>Try again: face the light, and look straight at the camera. Or let an agent compare.</source>
        <translation>Réessayez&#xa0;: mettez-vous face à la lumière et regardez la caméra bien en face. Ou laissez un agent comparer.</translation>
    </message>
    <message>
        <source>The camera of this kiosk cannot be trusted.</source>
        <translation>La caméra de cette borne n’est pas fiable.</translation>
    </message>
    <message>
        <source>The health insurance does not find this number.</source>
        <translation>L’assurance maladie ne trouve pas ce numéro.</translation>
    </message>
    <message>
        <source>Check the number. An agent can look it up with you.</source>
        <translation>Vérifiez le numéro. Un agent peut le chercher avec vous.</translation>
    </message>
    <message>
        <source>This code is not known, or it has been used or has expired.</source>
        <translation>Ce code n’est pas connu, ou il a déjà servi, ou il a expiré.</translation>
    </message>
    <message>
        <source>Check the code in your phone, or go on without it.</source>
        <translation>Vérifiez le code dans votre téléphone, ou continuez sans lui.</translation>
    </message>
    <message>
        <source>You could not be signed in.</source>
        <translation>La connexion n’a pas réussi.</translation>
    </message>
    <message>
        <source>Check your name, and your password or your card and PIN.</source>
        <translation>Vérifiez votre nom, et votre mot de passe ou votre carte et son code PIN.</translation>
    </message>
    <message>
        <source>Signing in is locked after too many wrong tries.</source>
        <translation>La connexion est bloquée après trop d’essais erronés.</translation>
    </message>
    <message>
        <source>Wait until the time shown, or ask a supervisor to unlock it.</source>
        <translation>Attendez l’heure indiquée, ou demandez à un responsable de la débloquer.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Votre rôle ne le permet pas.</translation>
    </message>
    <message>
        <source>Ask a colleague whose role allows it.</source>
        <translation>Demandez à un collègue dont le rôle le permet.</translation>
    </message>
    <message>
        <source>Nobody decides on their own registration.</source>
        <translation>Personne ne décide de sa propre inscription.</translation>
    </message>
    <message>
        <source>Ask a colleague to take this case over.</source>
        <translation>Demandez à un collègue de reprendre ce dossier.</translation>
    </message>
</context>
<context>
    <name>PlausibilityText</name>
    <message>
        <source>A check digit of the machine readable zone is wrong.</source>
        <translation>Une clé de contrôle de la zone de lecture automatique est fausse.</translation>
    </message>
    <message>
        <source>The machine readable zone names nobody.</source>
        <translation>La zone de lecture automatique ne nomme personne.</translation>
    </message>
    <message>
        <source>The birth date is no possible date.</source>
        <translation>La date de naissance est impossible.</translation>
    </message>
    <message>
        <source>The printed birth date is more than 120 years ago.</source>
        <translation>La date de naissance imprimée remonte à plus de 120 ans.</translation>
    </message>
    <message>
        <source>The birth date: the document does not know all of it.</source>
        <translation>La date de naissance&#xa0;: le document ne la donne pas en entier.</translation>
    </message>
    <message>
        <source>No card of this model was issued in the month that its number names.</source>
        <translation>Aucune carte de ce modèle n’a été délivrée le mois indiqué par son numéro.</translation>
    </message>
    <message>
        <source>The document was issued before its holder was born.</source>
        <translation>Le document a été délivré avant la naissance de son titulaire.</translation>
    </message>
    <message>
        <source>The date of issue: the machine readable zone does not have it.</source>
        <translation>La date de délivrance&#xa0;: la zone de lecture automatique ne la porte pas.</translation>
    </message>
    <message>
        <source>The expiry date is no possible date.</source>
        <translation>La date d’expiration est impossible.</translation>
    </message>
    <message>
        <source>The document expired before its holder was born.</source>
        <translation>Le document a expiré avant la naissance de son titulaire.</translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation>Le document a expiré.</translation>
    </message>
    <message>
        <source>The expiry date is later than such a document can be valid.</source>
        <translation>La date d’expiration dépasse la durée de validité d’un tel document.</translation>
    </message>
    <message>
        <source>How long such a document can be valid is not known here.</source>
        <translation>La durée de validité d’un tel document n’est pas connue ici.</translation>
    </message>
    <message>
        <source>The expiry: the machine readable zone does not have it.</source>
        <translation>L’expiration&#xa0;: la zone de lecture automatique ne la porte pas.</translation>
    </message>
    <message>
        <source>No state or organisation has the issuer&apos;s code.</source>
        <translation>Aucun État ni organisation n’a le code de l’émetteur.</translation>
    </message>
    <message>
        <source>The issuer&apos;s code is the one of specimens; no real document has it.</source>
        <translation>Le code de l’émetteur est celui des spécimens&#xa0;; aucun vrai document ne le porte.</translation>
    </message>
    <message>
        <source>The issuer&apos;s own rules for its documents are not known here.</source>
        <translation>Les règles propres à l’émetteur pour ses documents ne sont pas connues ici.</translation>
    </message>
    <message>
        <source>No state has the code of the nationality.</source>
        <translation>Aucun État n’a le code de la nationalité.</translation>
    </message>
    <message>
        <source>The nationality does not go with this kind of document.</source>
        <translation>La nationalité ne va pas avec ce type de document.</translation>
    </message>
    <message>
        <source>The nationality: the machine readable zone does not have it.</source>
        <translation>La nationalité&#xa0;: la zone de lecture automatique ne la porte pas.</translation>
    </message>
    <message>
        <source>The document number does not have the form of such a number.</source>
        <translation>Le numéro du document n’a pas la forme d’un tel numéro.</translation>
    </message>
    <message>
        <source>The form of the document number: no rule is known here.</source>
        <translation>La forme du numéro du document&#xa0;: aucune règle n’est connue ici.</translation>
    </message>
    <message>
        <source>The check inside the document number does not hold.</source>
        <translation>Le contrôle interne du numéro du document est faux.</translation>
    </message>
    <message>
        <source>The document number has no check inside, or none that is known here.</source>
        <translation>Le numéro du document n’a pas de contrôle interne, ou aucun n’est connu ici.</translation>
    </message>
    <message>
        <source>The personal number does not have the form of such a number.</source>
        <translation>Le numéro personnel n’a pas la forme d’un tel numéro.</translation>
    </message>
    <message>
        <source>The personal number: there is none, or no rule for it is known here.</source>
        <translation>Le numéro personnel&#xa0;: il n’y en a pas, ou aucune règle n’est connue ici.</translation>
    </message>
    <message>
        <source>The check inside the personal number does not hold.</source>
        <translation>Le contrôle interne du numéro personnel est faux.</translation>
    </message>
    <message>
        <source>The personal number has no check inside, or none that is known here.</source>
        <translation>Le numéro personnel n’a pas de contrôle interne, ou aucun n’est connu ici.</translation>
    </message>
    <message>
        <source>The personal number names another birth date.</source>
        <translation>Le numéro personnel indique une autre date de naissance.</translation>
    </message>
    <message>
        <source>The printed name is not the one of the machine readable zone.</source>
        <translation>Le nom imprimé n’est pas celui de la zone de lecture automatique.</translation>
    </message>
    <message>
        <source>The printed name could not be compared.</source>
        <translation>Le nom imprimé n’a pas pu être comparé.</translation>
    </message>
    <message>
        <source>The printed birth date is not the one of the machine readable zone.</source>
        <translation>La date de naissance imprimée n’est pas celle de la zone de lecture automatique.</translation>
    </message>
    <message>
        <source>The printed birth date could not be compared.</source>
        <translation>La date de naissance imprimée n’a pas pu être comparée.</translation>
    </message>
    <message>
        <source>The printed expiry date is not the one of the machine readable zone.</source>
        <translation>La date d’expiration imprimée n’est pas celle de la zone de lecture automatique.</translation>
    </message>
    <message>
        <source>The printed expiry date could not be compared.</source>
        <translation>La date d’expiration imprimée n’a pas pu être comparée.</translation>
    </message>
    <message>
        <source>The printed number is not the one of the machine readable zone.</source>
        <translation>Le numéro imprimé n’est pas celui de la zone de lecture automatique.</translation>
    </message>
    <message>
        <source>The printed number could not be compared.</source>
        <translation>Le numéro imprimé n’a pas pu être comparé.</translation>
    </message>
    <message>
        <source>Security features that need a hand, a lens or ultraviolet light.</source>
        <translation>Les sécurités qui demandent une main, une loupe ou une lumière ultraviolette.</translation>
    </message>
    <message>
        <source>Whether the document was reported lost or stolen.</source>
        <translation>Si le document a été déclaré perdu ou volé.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation>Carte Vitale numérique</translation>
    </message>
    <message>
        <source>Scan this code with the carte Vitale app of your phone, then type your six digits.</source>
        <translation>Scannez ce code avec l’application carte Vitale de votre téléphone, puis tapez vos six chiffres.</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Valable jusqu’au %1</translation>
    </message>
    <message>
        <source>Keep it like a key. If you lose it, or forget your digits, ask at any desk for a new one.</source>
        <translation>Gardez-le comme une clé. Si vous le perdez ou oubliez vos chiffres, demandez-en un nouveau dans tout accueil.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>All checks passed</source>
        <translation>Toutes les vérifications sont bonnes</translation>
    </message>
    <message>
        <source>Accepted by an agent</source>
        <translation>Accepté par un agent</translation>
    </message>
    <message>
        <source>Refused by an agent</source>
        <translation>Refusé par un agent</translation>
    </message>
    <message>
        <source>The person asked for an agent</source>
        <translation>La personne a demandé un agent</translation>
    </message>
    <message>
        <source>No agreement was given</source>
        <translation>L’accord n’a pas été donné</translation>
    </message>
    <message>
        <source>The person chose comparison by an agent</source>
        <translation>La personne a choisi la comparaison par un agent</translation>
    </message>
    <message>
        <source>No carte Vitale was read</source>
        <translation>Aucune carte Vitale n’a été lue</translation>
    </message>
    <message>
        <source>The social security number was typed</source>
        <translation>Le numéro de sécurité sociale a été tapé</translation>
    </message>
    <message>
        <source>No identity document was read</source>
        <translation>Aucune pièce d’identité n’a été lue</translation>
    </message>
    <message>
        <source>The identity document has expired</source>
        <translation>La pièce d’identité est périmée</translation>
    </message>
    <message>
        <source>The document&apos;s chip was not read</source>
        <translation>La puce du document n’a pas été lue</translation>
    </message>
    <message>
        <source>The chip&apos;s data is altered</source>
        <translation>Les données de la puce sont altérées</translation>
    </message>
    <message>
        <source>The chip&apos;s issuer is not known</source>
        <translation>L’émetteur de la puce n’est pas connu</translation>
    </message>
    <message>
        <source>The chip was signed with an expired certificate</source>
        <translation>La puce a été signée avec un certificat périmé</translation>
    </message>
    <message>
        <source>The chip was signed with a revoked certificate</source>
        <translation>La puce a été signée avec un certificat révoqué</translation>
    </message>
    <message>
        <source>The chip was not checked</source>
        <translation>La puce n’a pas été vérifiée</translation>
    </message>
    <message>
        <source>No face was compared</source>
        <translation>Aucun visage n’a été comparé</translation>
    </message>
    <message>
        <source>The face nearly matches; an agent compares</source>
        <translation>Le visage correspond presque&#xa0;; un agent compare</translation>
    </message>
    <message>
        <source>A live person was not confirmed</source>
        <translation>La présence d’une vraie personne n’est pas confirmée</translation>
    </message>
    <message>
        <source>A device was simulated</source>
        <translation>Un appareil était simulé</translation>
    </message>
    <message>
        <source>Look straight at the camera</source>
        <translation>Regardez la caméra bien en face</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>Approchez-vous un peu</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Reculez un peu</translation>
    </message>
    <message>
        <source>Bring your face into the oval</source>
        <translation>Placez votre visage dans l’ovale</translation>
    </message>
    <message>
        <source>Please stay alone in the picture</source>
        <translation>Restez seul dans l’image, s’il vous plaît</translation>
    </message>
    <message>
        <source>Very good. Please hold still</source>
        <translation>Très bien. Ne bougez plus</translation>
    </message>
    <message>
        <source>Turn your face towards the light</source>
        <translation>Tournez votre visage vers la lumière</translation>
    </message>
    <message>
        <source>Lay the page with your photograph under the camera</source>
        <translation>Posez la page avec votre photo sous la caméra</translation>
    </message>
    <message>
        <source>Insert your carte Vitale, chip first</source>
        <translation>Insérez votre carte Vitale, la puce en premier</translation>
    </message>
    <message>
        <source>Leave the card in the reader</source>
        <translation>Laissez la carte dans le lecteur</translation>
    </message>
    <message>
        <source>Turn the card round: chip first, facing up</source>
        <translation>Retournez la carte&#xa0;: la puce en premier, vers le haut</translation>
    </message>
    <message>
        <source>Lay the closed document on the reader</source>
        <translation>Posez le document fermé sur le lecteur</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Titre de séjour</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Carte d’identité</translation>
    </message>
    <message>
        <source>The document is genuine</source>
        <translation>Le document est authentique</translation>
    </message>
    <message>
        <source>The chip&apos;s data could not be confirmed</source>
        <translation>Les données de la puce n’ont pas pu être confirmées</translation>
    </message>
    <message>
        <source>The chip was read; its issuer is not known here</source>
        <translation>La puce a été lue&#xa0;; son émetteur n’est pas connu ici</translation>
    </message>
    <message>
        <source>The chip was read; its signature has expired</source>
        <translation>La puce a été lue&#xa0;; sa signature est périmée</translation>
    </message>
    <message>
        <source>The chip was read; its signature was withdrawn</source>
        <translation>La puce a été lue&#xa0;; sa signature a été retirée par le pays émetteur</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Two agents have to decide</source>
        <translation>Deux agents doivent décider</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>An agent has to decide</source>
        <translation>Un agent doit décider</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Language and comfort</source>
        <translation>Langue et confort</translation>
    </message>
    <message>
        <source>Your agreement</source>
        <translation>Votre accord</translation>
    </message>
    <message>
        <source>Your situation</source>
        <translation>Votre situation</translation>
    </message>
    <message>
        <source>Carte Vitale</source>
        <translation>Carte Vitale</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>The document&apos;s chip</source>
        <translation>Puce du document</translation>
    </message>
    <message>
        <source>Your face</source>
        <translation>Votre visage</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Votre téléphone</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation>Avec un agent</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Impossible ici</translation>
    </message>
    <message>
        <source>Everything erased</source>
        <translation>Tout est effacé</translation>
    </message>
    <message>
        <source>The phone did not recognise my face</source>
        <translation>Le téléphone n’a pas reconnu mon visage</translation>
    </message>
    <message>
        <source>I have a new phone</source>
        <translation>J’ai un nouveau téléphone</translation>
    </message>
    <message>
        <source>For someone I represent</source>
        <translation>Pour une personne que je représente</translation>
    </message>
    <message>
        <source>On the phone of someone who helps me</source>
        <translation>Sur le téléphone d’une personne qui m’aide</translation>
    </message>
    <message>
        <source>My phone cannot do it, or I have none</source>
        <translation>Mon téléphone ne convient pas, ou je n’en ai pas</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Lecteur de carte</translation>
    </message>
    <message>
        <source>Face camera</source>
        <translation>Caméra du visage</translation>
    </message>
    <message>
        <source>Ticket printer</source>
        <translation>Imprimante à tickets</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>Caméra des documents</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Service central</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Erased here</source>
        <translation>Effacé ici</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not yet available at this age</source>
        <translation>La carte Vitale numérique n’est pas encore disponible à cet âge</translation>
    </message>
    <message>
        <source>The age is not proven</source>
        <translation>L’âge n’est pas prouvé</translation>
    </message>
    <message>
        <source>Chip and page do not say the same</source>
        <translation>La puce et la page ne disent pas la même chose</translation>
    </message>
    <message>
        <source>A check digit of the document is wrong</source>
        <translation>Un chiffre de contrôle du document est faux</translation>
    </message>
    <message>
        <source>The document&apos;s expiry is not known</source>
        <translation>La date de fin de validité du document n’est pas connue</translation>
    </message>
    <message>
        <source>The face does not match</source>
        <translation>Le visage ne correspond pas</translation>
    </message>
    <message>
        <source>The chip cannot prove that it is no copy</source>
        <translation>La puce ne peut pas prouver qu’elle n’est pas une copie</translation>
    </message>
    <message>
        <source>The chip may be a copy: it did not prove that it is the original</source>
        <translation>La puce est peut-être une copie&#xa0;: elle n’a pas prouvé qu’elle est l’original</translation>
    </message>
    <message>
        <source>The data is genuine; a copied chip is not excluded</source>
        <translation>Les données sont authentiques&#xa0;; une puce copiée n’est pas exclue</translation>
    </message>
    <message>
        <source>The chip&apos;s data is genuine</source>
        <translation>Les données de la puce sont authentiques</translation>
    </message>
    <message>
        <source>The chip is the original</source>
        <translation>La puce est l’original</translation>
    </message>
    <message>
        <source>A copy of the chip is not excluded</source>
        <translation>Une copie de la puce n’est pas exclue</translation>
    </message>
    <message>
        <source>The chip could not prove that it is the original</source>
        <translation>La puce n’a pas pu prouver qu’elle est l’original</translation>
    </message>
    <message>
        <source>Whether the chip is a copy was not checked</source>
        <translation>Il n’a pas été vérifié si la puce est une copie</translation>
    </message>
    <message>
        <source>Tries left before the chip locks: %1</source>
        <translation>Essais restants avant que la puce se bloque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Féminin</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculin</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Numéro du document</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Further number</source>
        <translation>Autre numéro</translation>
    </message>
    <message>
        <source>French identity card</source>
        <translation>Carte d’identité française</translation>
    </message>
    <message>
        <source>French identity card, old model</source>
        <translation>Carte d’identité française, ancien modèle</translation>
    </message>
    <message>
        <source>Belgian identity card</source>
        <translation>Carte d’identité belge</translation>
    </message>
    <message>
        <source>Spanish identity card</source>
        <translation>Carte d’identité espagnole</translation>
    </message>
    <message>
        <source>Portuguese identity card</source>
        <translation>Carte d’identité portugaise</translation>
    </message>
    <message>
        <source>Identity card of another state</source>
        <translation>Carte d’identité d’un autre État</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Permis de conduire</translation>
    </message>
    <message>
        <source>A document that is not known here</source>
        <translation>Un document qui n’est pas connu ici</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Recto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Verso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Explainable</source>
        <translation>Explicable</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>The visible seal is genuine and says the same</source>
        <translation>Le cachet visible est authentique et dit la même chose</translation>
    </message>
    <message>
        <source>The visible seal says something else than the page</source>
        <translation>Le cachet visible ne dit pas la même chose que la page</translation>
    </message>
    <message>
        <source>The visible seal is altered</source>
        <translation>Le cachet visible est altéré</translation>
    </message>
    <message>
        <source>The signer of the visible seal is not known</source>
        <translation>Le signataire du cachet visible n’est pas connu</translation>
    </message>
    <message>
        <source>There is a visible seal; its content is not public</source>
        <translation>Il y a un cachet visible&#xa0;; son contenu n’est pas public</translation>
    </message>
    <message>
        <source>from the scanner</source>
        <translation>par le scanner</translation>
    </message>
    <message>
        <source>swiped</source>
        <translation>par lecteur à défilement</translation>
    </message>
    <message>
        <source>from the camera</source>
        <translation>par la caméra</translation>
    </message>
    <message>
        <source>Now the other side: the one with your photograph</source>
        <translation>Maintenant l’autre côté&#xa0;: celui avec votre photo</translation>
    </message>
    <message>
        <source>Now turn it over: the side with the lines &lt; &lt; &lt;</source>
        <translation>Maintenant retournez-le&#xa0;: le côté avec les lignes &lt;&#xa0;&lt;&#xa0;&lt;</translation>
    </message>
    <message>
        <source>Very good. Leave it just like that</source>
        <translation>Très bien. Laissez-le comme cela</translation>
    </message>
    <message>
        <source>Tilt it a little: the light hides a part of it</source>
        <translation>Inclinez-le un peu&#xa0;: la lumière en cache une partie</translation>
    </message>
    <message>
        <source>A corner is missing: move it to the middle of the picture</source>
        <translation>Il manque un coin&#xa0;: placez-le au milieu de l’image</translation>
    </message>
    <message>
        <source>Bring it a little closer to the camera</source>
        <translation>Approchez-le un peu de la caméra</translation>
    </message>
    <message>
        <source>Lay it flat, straight under the camera</source>
        <translation>Posez-le bien à plat, juste sous la caméra</translation>
    </message>
    <message>
        <source>It is too dark: let more light fall on the document</source>
        <translation>Il fait trop sombre&#xa0;: laissez venir plus de lumière sur le document</translation>
    </message>
    <message>
        <source>It is too bright: move it out of the strong light</source>
        <translation>C’est trop clair&#xa0;: écartez-le de la lumière forte</translation>
    </message>
    <message>
        <source>It is blurred: hold it still, a little further away</source>
        <translation>C’est flou&#xa0;: tenez-le immobile, un peu plus loin</translation>
    </message>
    <message>
        <source>Got it. Leave it there while it is read</source>
        <translation>C’est pris. Laissez-le en place pendant la lecture</translation>
    </message>
    <message>
        <source>The person confirmed what was read; no check digit proves it</source>
        <translation>La personne a confirmé ce qui a été lu&#xa0;; aucune clé de contrôle ne le prouve</translation>
    </message>
    <message>
        <source>It may be a copy or a screen instead of the document</source>
        <translation>C’est peut-être une copie ou un écran au lieu du document</translation>
    </message>
    <message>
        <source>Something on the document is not plausible</source>
        <translation>Quelque chose sur le document n’est pas vraisemblable</translation>
    </message>
    <message>
        <source>A document of a kind that is not on the list</source>
        <translation>Un type de document qui n’est pas dans la liste</translation>
    </message>
    <message>
        <source>Only one side of the document was seen</source>
        <translation>Un seul côté du document a été vu</translation>
    </message>
    <message>
        <source>What is printed differs from the lines &lt; &lt; &lt;</source>
        <translation>Ce qui est imprimé diffère des lignes &lt;&#xa0;&lt;&#xa0;&lt;</translation>
    </message>
    <message>
        <source>The visible seal was not checked</source>
        <translation>Le cachet visible n’a pas été vérifié</translation>
    </message>
    <message>
        <source>The document was swiped only; no picture was taken</source>
        <translation>Le document est seulement passé au lecteur à défilement&#xa0;; il n’y a pas d’image</translation>
    </message>
    <message>
        <source>What was read has not been confirmed</source>
        <translation>Ce qui a été lu n’a pas été confirmé</translation>
    </message>
    <message>
        <source>The document is not known here</source>
        <translation>Le document n’est pas connu ici</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Non vérifié – %1</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Swipe reader</source>
        <translation>Lecteur à défilement</translation>
    </message>
    <message>
        <source>That is another document. Show both sides of the same one</source>
        <translation>C’est un autre document. Montrez les deux côtés du même</translation>
    </message>
    <message>
        <source>The lines were not read well. Please swipe again</source>
        <translation>Les lignes n’ont pas été bien lues. Repassez-les dans le lecteur</translation>
    </message>
    <message>
        <source>The scanner is at work. Leave the document on the glass</source>
        <translation>Le scanner travaille. Laissez le document sur la vitre</translation>
    </message>
    <message>
        <source>Texture of the skin</source>
        <translation>Texture de la peau</translation>
    </message>
    <message>
        <source>Pattern of a screen or of print</source>
        <translation>Trame d’écran ou d’impression</translation>
    </message>
    <message>
        <source>Edge of a device or of paper</source>
        <translation>Bord d’un appareil ou d’un papier</translation>
    </message>
    <message>
        <source>Reflections of light</source>
        <translation>Reflets de lumière</translation>
    </message>
    <message>
        <source>Repeated or artificial pictures</source>
        <translation>Images répétées ou artificielles</translation>
    </message>
    <message>
        <source>Depth while moving</source>
        <translation>Relief pendant le mouvement</translation>
    </message>
    <message>
        <source>Answer to the screen&apos;s colours</source>
        <translation>Réponse aux couleurs de l’écran</translation>
    </message>
    <message>
        <source>The same face throughout</source>
        <translation>Le même visage du début à la fin</translation>
    </message>
    <message>
        <source>First movement</source>
        <translation>Premier mouvement</translation>
    </message>
    <message>
        <source>Second movement</source>
        <translation>Second mouvement</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Non essayé</translation>
    </message>
    <message>
        <source>For a live person</source>
        <translation>favorable</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>défavorable</translation>
    </message>
    <message>
        <source>Turn to the left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn to the right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>Hocher la tête</translation>
    </message>
    <message>
        <source>Blink twice</source>
        <translation>Cligner deux fois</translation>
    </message>
    <message>
        <source>Read digits aloud</source>
        <translation>Lire des chiffres à voix haute</translation>
    </message>
    <message>
        <source>One face only</source>
        <translation>Un seul visage</translation>
    </message>
    <message>
        <source>Size of the head</source>
        <translation>Taille de la tête</translation>
    </message>
    <message>
        <source>Distance of the eyes</source>
        <translation>Distance entre les yeux</translation>
    </message>
    <message>
        <source>Room on the left of the picture</source>
        <translation>Marge à gauche de l’image</translation>
    </message>
    <message>
        <source>Room on the right of the picture</source>
        <translation>Marge à droite de l’image</translation>
    </message>
    <message>
        <source>Room above the head</source>
        <translation>Marge au-dessus de la tête</translation>
    </message>
    <message>
        <source>Room below the chin</source>
        <translation>Marge sous le menton</translation>
    </message>
    <message>
        <source>Face straight, not turned</source>
        <translation>Visage de face</translation>
    </message>
    <message>
        <source>Chin level</source>
        <translation>Menton à l’horizontale</translation>
    </message>
    <message>
        <source>Head upright</source>
        <translation>Tête droite</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>Yeux ouverts</translation>
    </message>
    <message>
        <source>Mouth closed</source>
        <translation>Bouche fermée</translation>
    </message>
    <message>
        <source>Eyes visible</source>
        <translation>Yeux visibles</translation>
    </message>
    <message>
        <source>Mouth uncovered</source>
        <translation>Bouche découverte</translation>
    </message>
    <message>
        <source>Face uncovered</source>
        <translation>Visage découvert</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Lumière régulière</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Not too dark</source>
        <translation>Pas trop sombre</translation>
    </message>
    <message>
        <source>Not too bright</source>
        <translation>Pas trop claire</translation>
    </message>
    <message>
        <source>Range of tones</source>
        <translation>Étendue des tons</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Little compression</source>
        <translation>Faible compression</translation>
    </message>
    <message>
        <source>Natural colours</source>
        <translation>Couleurs naturelles</translation>
    </message>
    <message>
        <source>Plain background</source>
        <translation>Fond uni</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>L’ensemble</translation>
    </message>
    <message>
        <source>A live person was confirmed</source>
        <translation>La présence d’une personne est confirmée</translation>
    </message>
    <message>
        <source>Whether a live person was there is open</source>
        <translation>La présence d’une personne reste incertaine</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>the person could not do it</source>
        <translation>la personne n’a pas pu le faire</translation>
    </message>
    <message>
        <source>other movements: %1</source>
        <translation>autres mouvements&#xa0;: %1</translation>
    </message>
    <message>
        <source>Printed photograph (trusted less)</source>
        <translation>Photo imprimée (moins fiable)</translation>
    </message>
    <message>
        <source>Photograph of the chip</source>
        <translation>Photo de la puce</translation>
    </message>
    <message>
        <source>Take off hat and sunglasses; a head scarf may stay.</source>
        <translation>Retirez chapeau et lunettes de soleil&#xa0;; un foulard peut rester.</translation>
    </message>
    <message>
        <source>Whoever helps you can stand beside the screen.</source>
        <translation>La personne qui vous aide peut se tenir à côté de l’écran.</translation>
    </message>
    <message>
        <source>The picture takes itself.</source>
        <translation>La photo se prend toute seule.</translation>
    </message>
    <message>
        <source>Your face is a little dark in the picture.</source>
        <translation>Votre visage est un peu sombre sur l’image.</translation>
    </message>
    <message>
        <source>A window or a lamp behind you can be the reason too.</source>
        <translation>Une fenêtre ou une lampe derrière vous peut aussi gêner.</translation>
    </message>
    <message>
        <source>One side of your face is dark in the picture.</source>
        <translation>Un côté de votre visage est sombre sur l’image.</translation>
    </message>
    <message>
        <source>Sit or stand higher, or tilt the camera down. If neither is possible, an agent compares instead.</source>
        <translation>Mettez-vous plus haut, assis ou debout, ou inclinez la caméra vers le bas. Si rien n’est possible, un agent compare à la place.</translation>
    </message>
    <message>
        <source>Sit or stand lower, or tilt the camera up. If neither is possible, an agent compares instead.</source>
        <translation>Mettez-vous plus bas, assis ou debout, ou inclinez la caméra vers le haut. Si rien n’est possible, un agent compare à la place.</translation>
    </message>
    <message>
        <source>They are dark, or reflect the light. You can put them on again in a moment.</source>
        <translation>Elles sont foncées ou reflètent la lumière. Vous pourrez les remettre dans un instant.</translation>
    </message>
    <message>
        <source>Mask, hands and hair away from the face; a head scarf may stay.</source>
        <translation>Écartez masque, mains et cheveux du visage&#xa0;; un foulard peut rester.</translation>
    </message>
    <message>
        <source>Something or somebody behind you is in the picture.</source>
        <translation>Quelque chose ou quelqu’un derrière vous est sur l’image.</translation>
    </message>
    <message>
        <source>You need not look at the camera any more.</source>
        <translation>Vous n’avez plus besoin de regarder la caméra.</translation>
    </message>
    <message>
        <source>Move a little to your left</source>
        <translation>Déplacez-vous un peu vers votre gauche</translation>
    </message>
    <message>
        <source>Move a little to your right</source>
        <translation>Déplacez-vous un peu vers votre droite</translation>
    </message>
    <message>
        <source>Turn your head slowly to your left, and back again</source>
        <translation>Tournez lentement la tête vers votre gauche, puis revenez</translation>
    </message>
    <message>
        <source>Turn your head slowly to your right, and back again</source>
        <translation>Tournez lentement la tête vers votre droite, puis revenez</translation>
    </message>
    <message>
        <source>Nod slowly: chin down, and up again</source>
        <translation>Hochez lentement la tête&#xa0;: menton vers le bas, puis vers le haut</translation>
    </message>
    <message>
        <source>Close both eyes twice, and open them again</source>
        <translation>Fermez les deux yeux, deux fois, et rouvrez-les</translation>
    </message>
    <message>
        <source>Read these digits aloud</source>
        <translation>Lisez ces chiffres à voix haute</translation>
    </message>
    <message>
        <source>No sound is recorded: the camera only sees that your lips move.</source>
        <translation>Aucun son n’est enregistré&#xa0;: la caméra voit seulement bouger vos lèvres.</translation>
    </message>
    <message>
        <source>Take your time: there is no time limit.</source>
        <translation>Prenez votre temps&#xa0;: la durée n’est pas limitée.</translation>
    </message>
    <message>
        <source>Hold still while the screen changes its colour</source>
        <translation>Ne bougez pas pendant que l’écran change de couleur</translation>
    </message>
    <message>
        <source>It changes slowly; nothing flashes.</source>
        <translation>Il change lentement&#xa0;; rien ne clignote.</translation>
    </message>
    <message>
        <source>Movement %1 of %2</source>
        <translation>Mouvement %1 sur %2</translation>
    </message>
    <message>
        <source>It is too bright: turn away from the strong light</source>
        <translation>Il y a trop de lumière&#xa0;: éloignez-vous de la lumière forte</translation>
    </message>
    <message>
        <source>Turn so that the light falls on your whole face</source>
        <translation>Tournez-vous pour que la lumière éclaire tout votre visage</translation>
    </message>
    <message>
        <source>Turn your face straight to the camera</source>
        <translation>Tournez votre visage bien face à la caméra</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>Tenez la tête droite</translation>
    </message>
    <message>
        <source>Raise your chin a little</source>
        <translation>Levez un peu le menton</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>Baissez un peu le menton</translation>
    </message>
    <message>
        <source>Move up a little</source>
        <translation>Mettez-vous un peu plus haut</translation>
    </message>
    <message>
        <source>Move down a little</source>
        <translation>Mettez-vous un peu plus bas</translation>
    </message>
    <message>
        <source>Move a little to the side, into the middle</source>
        <translation>Déplacez-vous un peu sur le côté, vers le milieu</translation>
    </message>
    <message>
        <source>Please open your eyes</source>
        <translation>Ouvrez les yeux, s’il vous plaît</translation>
    </message>
    <message>
        <source>Please close your mouth</source>
        <translation>Fermez la bouche, s’il vous plaît</translation>
    </message>
    <message>
        <source>Please take off your glasses</source>
        <translation>Retirez vos lunettes, s’il vous plaît</translation>
    </message>
    <message>
        <source>Please uncover your face</source>
        <translation>Découvrez votre visage, s’il vous plaît</translation>
    </message>
    <message>
        <source>Move a little, in front of a plain background</source>
        <translation>Déplacez-vous un peu, devant un fond uni</translation>
    </message>
    <message>
        <source>Please do the movement that is shown</source>
        <translation>Faites le mouvement montré, s’il vous plaît</translation>
    </message>
    <message>
        <source>That was another movement. Here is a new one</source>
        <translation>C’était un autre mouvement. En voici un nouveau</translation>
    </message>
    <message>
        <source>Your picture is taken. It is being compared</source>
        <translation>Votre photo est prise. Elle est en cours de comparaison</translation>
    </message>
    <message>
        <source>Whether a live person was there is open; an agent looks</source>
        <translation>La présence d’une personne reste incertaine&#xa0;; un agent regarde</translation>
    </message>
    <message>
        <source>The picture of the face is too poor for a safe comparison</source>
        <translation>La photo du visage est trop mauvaise pour une comparaison sûre</translation>
    </message>
    <message>
        <source>The face was compared with the printed photograph, which is trusted less</source>
        <translation>Le visage a été comparé à la photo imprimée, moins fiable</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bien</translation>
    </message>
    <message>
        <source>About an arm&apos;s length from the camera is right.</source>
        <translation>À environ une longueur de bras de la caméra, c’est bien.</translation>
    </message>
    <message>
        <source>As if you looked at somebody in front of you.</source>
        <translation>Comme si vous regardiez quelqu’un en face de vous.</translation>
    </message>
    <message>
        <source>It leans to one side in the picture.</source>
        <translation>Elle penche d’un côté sur l’image.</translation>
    </message>
    <message>
        <source>Open as they always are is enough.</source>
        <translation>Ouverts comme d’habitude, cela suffit.</translation>
    </message>
    <message>
        <source>Or turn the camera towards you. If neither is possible, an agent compares instead.</source>
        <translation>Ou tournez la caméra vers vous. Si rien n’est possible, un agent compare à la place.</translation>
    </message>
    <message>
        <source>I compared the person with the photograph myself</source>
        <translation>J’ai comparé moi-même la personne et la photo</translation>
    </message>
    <message>
        <source>I examined the document by hand: it is genuine</source>
        <translation>J’ai examiné le document à la main : il est authentique</translation>
    </message>
    <message>
        <source>A civil status document explains the difference</source>
        <translation>Un acte d’état civil explique la différence</translation>
    </message>
    <message>
        <source>I saw the proof of the right to act</source>
        <translation>J’ai vu le justificatif du droit d’agir</translation>
    </message>
    <message>
        <source>I saw the attestation (of rights, or of a social worker)</source>
        <translation>J’ai vu l’attestation (de droits, ou d’un travailleur social)</translation>
    </message>
    <message>
        <source>The record was cleared up with the health insurance</source>
        <translation>Le dossier a été éclairci avec l’assurance maladie</translation>
    </message>
    <message>
        <source>A device failed; I checked the same myself</source>
        <translation>Un appareil est en panne ; j’ai fait la vérification moi-même</translation>
    </message>
    <message>
        <source>It is not the person of the document</source>
        <translation>Ce n’est pas la personne du document</translation>
    </message>
    <message>
        <source>The document does not look genuine</source>
        <translation>Le document ne semble pas authentique</translation>
    </message>
    <message>
        <source>The right to act was not shown</source>
        <translation>Le droit d’agir n’a pas été prouvé</translation>
    </message>
    <message>
        <source>The person seems to be under pressure</source>
        <translation>La personne semble être sous pression</translation>
    </message>
    <message>
        <source>The record could not be cleared up</source>
        <translation>Le dossier n’a pas pu être éclairci</translation>
    </message>
    <message>
        <source>The person does not want to go on</source>
        <translation>La personne ne veut pas continuer</translation>
    </message>
    <message>
        <source>The picture cannot be used</source>
        <translation>L’image n’est pas utilisable</translation>
    </message>
    <message>
        <source>This is not the document that is needed</source>
        <translation>Ce n’est pas le document qu’il faut</translation>
    </message>
    <message>
        <source>The other side of the document is missing</source>
        <translation>L’autre face du document manque</translation>
    </message>
    <message>
        <source>Another person of the card has to be chosen</source>
        <translation>Il faut choisir une autre personne de la carte</translation>
    </message>
    <message>
        <source>It should be read once more</source>
        <translation>Il faut le lire encore une fois</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Who it is: sources compared</source>
        <translation>Identité : comparaison des sources</translation>
    </message>
    <message>
        <source>The health insurance&apos;s record</source>
        <translation>Dossier de l’assurance maladie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Maintainer</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditeur</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>À l’accueil</translation>
    </message>
    <message>
        <source>Assisted</source>
        <translation>Avec aide</translation>
    </message>
    <message>
        <source>Without a window</source>
        <translation>Sans fenêtre</translation>
    </message>
    <message>
        <source>The person alone</source>
        <translation>La personne seule</translation>
    </message>
    <message>
        <source>an agent settles it</source>
        <translation>un agent en décide</translation>
    </message>
    <message>
        <source>a supervisor settles it</source>
        <translation>un responsable en décide</translation>
    </message>
    <message>
        <source>two agents settle it, one a supervisor</source>
        <translation>deux agents en décident, dont un responsable</translation>
    </message>
    <message>
        <source>the back office settles it</source>
        <translation>le service central en décide</translation>
    </message>
    <message>
        <source>nobody may settle it</source>
        <translation>personne ne peut en décider</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>doute</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>Nobody may approve this here</source>
        <translation>Personne ne peut approuver cela ici</translation>
    </message>
    <message>
        <source>Two agents are needed, one of them a supervisor</source>
        <translation>Il faut deux agents, dont un responsable</translation>
    </message>
    <message>
        <source>One more agent is needed: a supervisor</source>
        <translation>Il faut encore un agent : un responsable</translation>
    </message>
    <message>
        <source>A supervisor&apos;s approval is needed</source>
        <translation>Il faut l’accord d’un responsable</translation>
    </message>
    <message>
        <source>One more agent is needed</source>
        <translation>Il faut encore un agent</translation>
    </message>
    <message>
        <source>An agent&apos;s approval is needed</source>
        <translation>Il faut l’accord d’un agent</translation>
    </message>
    <message>
        <source>from the phone app</source>
        <translation>depuis l’application du téléphone</translation>
    </message>
    <message>
        <source>Come back when the age is reached. Until then the card of a parent counts.</source>
        <translation>Revenez quand l’âge sera atteint. D’ici là, la carte d’un parent suffit.</translation>
    </message>
    <message>
        <source>The agent tells you why, and what you can do about it.</source>
        <translation>L’agent vous dit pourquoi, et ce que vous pouvez faire.</translation>
    </message>
    <message>
        <source>You can begin again at any time, or do it at the desk.</source>
        <translation>Vous pouvez recommencer à tout moment, ou le faire à l’accueil.</translation>
    </message>
    <message>
        <source>This kiosk is being tried out. Please go to the desk.</source>
        <translation>Cette borne est à l’essai. Veuillez aller à l’accueil.</translation>
    </message>
    <message>
        <source>It will open here later. Your health insurance writes to you when it does.</source>
        <translation>Elle ouvrira ici plus tard. Votre assurance maladie vous écrira à ce moment-là.</translation>
    </message>
    <message>
        <source>If this is a mistake, the desk corrects it with you. Bring a proof of identity.</source>
        <translation>Si c’est une erreur, l’accueil la corrige avec vous. Apportez une preuve d’identité.</translation>
    </message>
    <message>
        <source>The desk clears this up with your health insurance. Nothing is lost for you.</source>
        <translation>L’accueil éclaircit cela avec votre assurance maladie. Vous ne perdez rien.</translation>
    </message>
    <message>
        <source>Please go to the desk with your last letter from your health insurance.</source>
        <translation>Allez à l’accueil avec le dernier courrier de votre assurance maladie.</translation>
    </message>
    <message>
        <source>Come back with the paper that says that you may act for this person.</source>
        <translation>Revenez avec le document qui dit que vous pouvez agir pour cette personne.</translation>
    </message>
    <message>
        <source>Please come with an adult who may act for this person.</source>
        <translation>Venez avec un adulte qui peut agir pour cette personne.</translation>
    </message>
    <message>
        <source>Please ask your own health insurance scheme. Its website says from when it is open.</source>
        <translation>Renseignez-vous auprès de votre régime d’assurance maladie. Son site indique la date d’ouverture.</translation>
    </message>
    <message>
        <source>The picture could not be used. Please take another one.</source>
        <translation>L’image n’était pas utilisable. Veuillez en prendre une autre.</translation>
    </message>
    <message>
        <source>Another document is needed. The agent tells you which one.</source>
        <translation>Il faut un autre document. L’agent vous dit lequel.</translation>
    </message>
    <message>
        <source>The other side of the document is missing. Please show both.</source>
        <translation>L’autre face du document manque. Veuillez montrer les deux.</translation>
    </message>
    <message>
        <source>Please choose for whom of the card it is.</source>
        <translation>Choisissez pour quelle personne de la carte c’est.</translation>
    </message>
    <message>
        <source>It has to be read once more. You have done nothing wrong.</source>
        <translation>Il faut le lire encore une fois. Vous n’avez rien fait de mal.</translation>
    </message>
    <message>
        <source>I have lost my card, or it is not with me</source>
        <translation>J’ai perdu ma carte, ou je ne l’ai pas avec moi</translation>
    </message>
    <message>
        <source>My card is here but cannot be read</source>
        <translation>J’ai ma carte, mais elle n’est pas lisible</translation>
    </message>
    <message>
        <source>I have no identity document at all</source>
        <translation>Je n’ai aucun document d’identité</translation>
    </message>
    <message>
        <source>The chip is damaged or does not answer</source>
        <translation>La puce est abîmée ou ne répond pas</translation>
    </message>
    <message>
        <source>It is not possible for me</source>
        <translation>Ce n’est pas possible pour moi</translation>
    </message>
    <message>
        <source>I do not want the camera to compare</source>
        <translation>Je ne veux pas que la caméra compare</translation>
    </message>
    <message>
        <source>I keep my face covered</source>
        <translation>Je garde mon visage couvert</translation>
    </message>
    <message>
        <source>You type your social security number. An agent looks at it later.</source>
        <translation>Vous tapez votre numéro de sécurité sociale. Un agent le vérifie ensuite.</translation>
    </message>
    <message>
        <source>You type the number that is printed on it. An agent looks at it later.</source>
        <translation>Vous tapez le numéro imprimé dessus. Un agent le vérifie ensuite.</translation>
    </message>
    <message>
        <source>An agent comes. A social worker can attest who you are.</source>
        <translation>Un agent vient. Un travailleur social peut attester qui vous êtes.</translation>
    </message>
    <message>
        <source>We go on with the printed photograph. An agent may look at it.</source>
        <translation>Nous continuons avec la photo imprimée. Un agent la regardera peut-être.</translation>
    </message>
    <message>
        <source>A bandage, an injury, a movement: an agent compares you with the photograph.</source>
        <translation>Un pansement, une blessure, un mouvement : un agent vous compare à la photo.</translation>
    </message>
    <message>
        <source>That is your right. An agent compares you with the photograph.</source>
        <translation>C’est votre droit. Un agent vous compare à la photo.</translation>
    </message>
    <message>
        <source>Please do this step once more.</source>
        <translation>Veuillez refaire cette étape.</translation>
    </message>
    <message>
        <source>I am a parent</source>
        <translation>Je suis le père ou la mère</translation>
    </message>
    <message>
        <source>I am the guardian</source>
        <translation>Je suis le tuteur ou la tutrice</translation>
    </message>
    <message>
        <source>I have a mandate</source>
        <translation>J’ai un mandat</translation>
    </message>
    <message>
        <source>An agent asks for the family record book or a birth certificate.</source>
        <translation>Un agent demande le livret de famille ou un acte de naissance.</translation>
    </message>
    <message>
        <source>An agent asks for the court&apos;s decision.</source>
        <translation>Un agent demande la décision du juge.</translation>
    </message>
    <message>
        <source>An agent asks for the signed mandate.</source>
        <translation>Un agent demande le mandat signé.</translation>
    </message>
    <message>
        <source>The carte Vitale was read</source>
        <translation>La carte Vitale a été lue</translation>
    </message>
    <message>
        <source>The chip is genuine and says what the page says</source>
        <translation>La puce est authentique et dit la même chose que la page</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not open yet in this department</source>
        <translation>La carte Vitale numérique n’est pas encore ouverte dans ce département</translation>
    </message>
    <message>
        <source>In which department this kiosk stands is not set</source>
        <translation>Le département de cette borne n’est pas configuré</translation>
    </message>
    <message>
        <source>For this document a genuine chip is needed</source>
        <translation>Pour ce document, une puce authentique est nécessaire</translation>
    </message>
    <message>
        <source>The identity document has expired, within the time that is accepted</source>
        <translation>Le document d’identité est périmé, mais depuis peu : c’est accepté</translation>
    </message>
    <message>
        <source>A document of this kind is not accepted</source>
        <translation>Ce type de document n’est pas accepté</translation>
    </message>
    <message>
        <source>The document was read and is in order</source>
        <translation>Le document a été lu et il est en ordre</translation>
    </message>
    <message>
        <source>The face matches, and a live person was there</source>
        <translation>Le visage correspond, et une personne était bien là</translation>
    </message>
    <message>
        <source>The social security number is a provisional one</source>
        <translation>Le numéro de sécurité sociale est provisoire</translation>
    </message>
    <message>
        <source>The birth dates differ</source>
        <translation>Les dates de naissance diffèrent</translation>
    </message>
    <message>
        <source>Names or dates differ in a way that civil status explains</source>
        <translation>Noms ou dates diffèrent, mais l’état civil l’explique</translation>
    </message>
    <message>
        <source>The names differ</source>
        <translation>Les noms diffèrent</translation>
    </message>
    <message>
        <source>The social security number does not fit the document</source>
        <translation>Le numéro de sécurité sociale ne correspond pas au document</translation>
    </message>
    <message>
        <source>Card, document and record name one person</source>
        <translation>Carte, document et dossier désignent la même personne</translation>
    </message>
    <message>
        <source>The holder and the representative have one family name</source>
        <translation>Le titulaire et son représentant ont le même nom de famille</translation>
    </message>
    <message>
        <source>The sex differs</source>
        <translation>Le sexe diffère</translation>
    </message>
    <message>
        <source>A digital card is active on another phone</source>
        <translation>Une carte numérique est active sur un autre téléphone</translation>
    </message>
    <message>
        <source>The health insurance has this person as deceased</source>
        <translation>L’assurance maladie indique que cette personne est décédée</translation>
    </message>
    <message>
        <source>Two records may be the same person</source>
        <translation>Deux dossiers concernent peut-être la même personne</translation>
    </message>
    <message>
        <source>The health insurance does not know this number with this birth date</source>
        <translation>L’assurance maladie ne connaît pas ce numéro avec cette date de naissance</translation>
    </message>
    <message>
        <source>The health insurance&apos;s record could not be asked</source>
        <translation>Le dossier de l’assurance maladie n’a pas pu être consulté</translation>
    </message>
    <message>
        <source>The health insurance&apos;s record is in order</source>
        <translation>Le dossier de l’assurance maladie est en ordre</translation>
    </message>
    <message>
        <source>The age of whoever acts for another is not proven</source>
        <translation>L’âge du représentant n’est pas prouvé</translation>
    </message>
    <message>
        <source>The right to act for this person has to be shown</source>
        <translation>Le droit d’agir pour cette personne est à prouver</translation>
    </message>
    <message>
        <source>A guardian acts: please see the court&apos;s decision</source>
        <translation>Un tuteur agit : demandez la décision du juge</translation>
    </message>
    <message>
        <source>Somebody acts by mandate: please see the mandate</source>
        <translation>Une personne agit par mandat : demandez le mandat</translation>
    </message>
    <message>
        <source>A parent acts: please see the proof, such as the family record book</source>
        <translation>Un parent agit : demandez un justificatif, comme le livret de famille</translation>
    </message>
    <message>
        <source>Whoever acts for another has to be of age</source>
        <translation>Le représentant doit être majeur</translation>
    </message>
    <message>
        <source>Proven in the phone app already</source>
        <translation>Déjà prouvé dans l’application du téléphone</translation>
    </message>
    <message>
        <source>The digital carte Vitale is not open yet to this health insurance scheme</source>
        <translation>La carte Vitale numérique n’est pas encore ouverte à ce régime d’assurance maladie</translation>
    </message>
    <message>
        <source>The health insurance scheme is not known</source>
        <translation>Le régime d’assurance maladie n’est pas connu</translation>
    </message>
    <message>
        <source>The carte Vitale is lost; its number was typed</source>
        <translation>La carte Vitale est perdue ; son numéro a été tapé</translation>
    </message>
    <message>
        <source>The carte Vitale cannot be read; its number was typed</source>
        <translation>La carte Vitale n’est pas lisible ; son numéro a été tapé</translation>
    </message>
    <message>
        <source>The document&apos;s chip cannot be read</source>
        <translation>La puce du document n’est pas lisible</translation>
    </message>
    <message>
        <source>The person keeps their face covered; please compare in private</source>
        <translation>La personne garde le visage couvert ; comparez à part, à l’abri des regards</translation>
    </message>
    <message>
        <source>No picture of the face is possible; please compare yourself</source>
        <translation>Aucune image du visage n’est possible ; comparez vous-même</translation>
    </message>
    <message>
        <source>The person refuses the comparison by machine; please compare yourself</source>
        <translation>La personne refuse la comparaison par la machine ; comparez vous-même</translation>
    </message>
    <message>
        <source>No identity document: the social worker&apos;s attestation is needed</source>
        <translation>Aucun document d’identité : il faut l’attestation d’un travailleur social</translation>
    </message>
    <message>
        <source>Every step was done</source>
        <translation>Toutes les étapes ont été faites</translation>
    </message>
    <message>
        <source>The birth date is no calendar date</source>
        <translation>La date de naissance n’existe pas dans le calendrier</translation>
    </message>
    <message>
        <source>One of two surnames is left out</source>
        <translation>L’un des deux noms de famille manque</translation>
    </message>
    <message>
        <source>The name is written in Latin letters in another way</source>
        <translation>Le nom est transcrit autrement en lettres latines</translation>
    </message>
    <message>
        <source>A long name was cut short</source>
        <translation>Un nom long a été abrégé</translation>
    </message>
    <message>
        <source>The usage name is compared with the birth name</source>
        <translation>Le nom d’usage est comparé au nom de naissance</translation>
    </message>
    <message>
        <source>The sex has been changed in civil status</source>
        <translation>Le sexe a été modifié à l’état civil</translation>
    </message>
    <message>
        <source>Card, document or record differ</source>
        <translation>Carte, document ou dossier diffèrent</translation>
    </message>
    <message>
        <source>The names are written in another way</source>
        <translation>Les noms sont écrits autrement</translation>
    </message>
    <message>
        <source>The birth dates are written in another way</source>
        <translation>Les dates de naissance sont écrites autrement</translation>
    </message>
    <message>
        <source>The back office decides later</source>
        <translation>Le service central décide plus tard</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Code de votre téléphone</translation>
    </message>
    <message>
        <source>A word of the name is abbreviated</source>
        <translation>Un mot du nom est abrégé</translation>
    </message>
    <message>
        <source>Surname and given names are divided in another way</source>
        <translation>Nom et prénoms sont séparés autrement</translation>
    </message>
    <message>
        <source>These are different surnames</source>
        <translation>Ce sont des noms de famille différents</translation>
    </message>
    <message>
        <source>One source has no name, only a sign for it</source>
        <translation>Une source n’a pas de nom, seulement un signe</translation>
    </message>
    <message>
        <source>One source has fewer names</source>
        <translation>Une source a moins de noms</translation>
    </message>
    <message>
        <source>The names stand in another order</source>
        <translation>Les noms sont dans un autre ordre</translation>
    </message>
    <message>
        <source>A particle such as “de” is written in another way or left out</source>
        <translation>Une particule comme « de » est écrite autrement ou manque</translation>
    </message>
    <message>
        <source>The name is written in the spelling of another region</source>
        <translation>Le nom suit l’orthographe d’une autre région</translation>
    </message>
    <message>
        <source>The person has one name only, and it stands in another place</source>
        <translation>La personne n’a qu’un seul nom, placé autrement</translation>
    </message>
    <message>
        <source>The name is written in one word or in several</source>
        <translation>Le nom est écrit en un mot ou en plusieurs</translation>
    </message>
    <message>
        <source>A letter with a sign, such as ü, is written in another way</source>
        <translation>Une lettre avec un signe, comme ü, est écrite autrement</translation>
    </message>
    <message>
        <source>One of the names cannot be read</source>
        <translation>L’un des noms n’est pas lisible</translation>
    </message>
    <message>
        <source>These are different given names</source>
        <translation>Ce sont des prénoms différents</translation>
    </message>
    <message>
        <source>These are different birth dates</source>
        <translation>Ce sont des dates de naissance différentes</translation>
    </message>
    <message>
        <source>Day and month stand in each other&apos;s place</source>
        <translation>Jour et mois sont inversés</translation>
    </message>
    <message>
        <source>The number names another birth date</source>
        <translation>Le numéro indique une autre date de naissance</translation>
    </message>
    <message>
        <source>The number has been changed</source>
        <translation>Le numéro a été modifié</translation>
    </message>
    <message>
        <source>These are different numbers</source>
        <translation>Ce sont des numéros différents</translation>
    </message>
    <message>
        <source>The number names the other sex</source>
        <translation>Le numéro indique l’autre sexe</translation>
    </message>
    <message>
        <source>The sources name a different sex</source>
        <translation>Les sources indiquent un sexe différent</translation>
    </message>
    <message>
        <source>A head scarf may stay if your face is seen from chin to forehead. Otherwise an agent meets you in private.</source>
        <translation>Un foulard peut rester si l’on voit votre visage du menton au front. Sinon, un agent vous reçoit à part.</translation>
    </message>
    <message>
        <source>The back office does not know this version of the policy</source>
        <translation>Le service central ne connaît pas cette version de la politique</translation>
    </message>
    <message>
        <source>settled by an agent</source>
        <translation>réglé par un agent</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::AgentBar</name>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Verrouiller (Ctrl+L)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
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
        <translation>Un agent vient vers vous</translation>
    </message>
    <message>
        <source>Please stay here. What you have done so far is kept.</source>
        <translation>Restez ici, s’il vous plaît. Ce que vous avez fait est conservé.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Votre numéro&#xa0;: %1</translation>
    </message>
    <message>
        <source>The agent goes on with you at this screen.</source>
        <translation>L’agent continue avec vous sur cet écran.</translation>
    </message>
    <message>
        <source>Waiting for an agent…</source>
        <translation>En attente d’un agent…</translation>
    </message>
    <message>
        <source>This kiosk does not know your document. Its pictures go to the agent, who looks at it with you.</source>
        <translation>Cette borne ne connaît pas votre document. Ses images vont à l’agent, qui le regarde avec vous.</translation>
    </message>
    <message>
        <source>A person compares you with the photograph. That happens often and says nothing against you.</source>
        <translation>Une personne vous compare à la photo. C’est fréquent et ce n’est pas un reproche.</translation>
    </message>
    <message>
        <source>The agent takes you to a place apart, where nobody else sees your face.</source>
        <translation>L’agent vous accompagne à part, là où personne d’autre ne voit votre visage.</translation>
    </message>
    <message>
        <source>You have no document: the agent looks with you who can attest who you are, such as a social worker.</source>
        <translation>Vous n’avez pas de document : l’agent cherche avec vous qui peut attester votre identité, par exemple un travailleur social.</translation>
    </message>
    <message>
        <source>You act for another person: the agent asks to see the paper that says so.</source>
        <translation>Vous agissez pour une autre personne : l’agent demande à voir le document qui le prouve.</translation>
    </message>
    <message>
        <source>Something in your health insurance&apos;s record has to be cleared up. That is mostly a mistake there.</source>
        <translation>Un point est à éclaircir dans le dossier de l’assurance maladie. Le plus souvent, c’est une erreur de dossier.</translation>
    </message>
    <message>
        <source>Your card and your document are not written alike. The agent looks at both; a change of name is often the cause.</source>
        <translation>Votre carte et votre document ne sont pas écrits pareil. L’agent regarde les deux ; souvent, c’est un changement de nom.</translation>
    </message>
    <message>
        <source>Your number was typed, so the agent looks whether it is yours.</source>
        <translation>Votre numéro a été tapé : l’agent vérifie que c’est bien le vôtre.</translation>
    </message>
    <message>
        <source>Two agents look at this with you</source>
        <translation>Deux agents regardent cela avec vous</translation>
    </message>
    <message>
        <source>An agent is with you</source>
        <translation>Un agent est avec vous</translation>
    </message>
    <message>
        <source>For some cases the rule asks for two. It says nothing against you.</source>
        <translation>Dans certains cas, la règle en demande deux. Cela ne dit rien contre vous.</translation>
    </message>
    <message>
        <source>The first agent has agreed. A second one is coming.</source>
        <translation>Le premier agent a donné son accord. Un deuxième arrive.</translation>
    </message>
    <message>
        <source>The agent decides…</source>
        <translation>L’agent décide…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::BottomBar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CaseActions</name>
    <message>
        <source>Take over (F2)</source>
        <translation>Reprendre (F2)</translation>
    </message>
    <message>
        <source>Assist (F3)</source>
        <translation>Accompagner (F3)</translation>
    </message>
    <message>
        <source>No time limits; you help at the person&apos;s screen</source>
        <translation>Sans limite de temps ; vous aidez à l’écran de la personne</translation>
    </message>
    <message>
        <source>Hand back (F4)</source>
        <translation>Rendre (F4)</translation>
    </message>
    <message>
        <source>Put aside (F6)</source>
        <translation>Mettre de côté (F6)</translation>
    </message>
    <message>
        <source>Ask again (F7)</source>
        <translation>Redemander (F7)</translation>
    </message>
    <message>
        <source>To the decision (F11)</source>
        <translation>Vers la décision (F11)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CasePanel</name>
    <message>
        <source>%1 commands in %2 s</source>
        <translation>%1 commandes en %2&#xa0;s</translation>
    </message>
    <message>
        <source>Judged without a dated list of issuers</source>
        <translation>Jugé sans liste d’émetteurs datée</translation>
    </message>
    <message>
        <source>List of issuers of %1, age in days: %2</source>
        <translation>Liste d’émetteurs du %1, âge en jours&#xa0;: %2</translation>
    </message>
    <message>
        <source>What the case is judged by</source>
        <translation>Ce sur quoi le dossier est jugé</translation>
    </message>
    <message>
        <source>In detail: chip and face</source>
        <translation>En détail : puce et visage</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ChipPage</name>
    <message>
        <source>Lay your document on the reader</source>
        <translation>Posez votre document sur le lecteur</translation>
    </message>
    <message>
        <source>Its chip is read without contact. Do not move it until the bar is full.</source>
        <translation>Sa puce est lue sans contact. Ne le bougez pas tant que la barre n’est pas pleine.</translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation>Lecture de la puce</translation>
    </message>
    <message>
        <source>Reading the chip…</source>
        <translation>Lecture de la puce…</translation>
    </message>
    <message>
        <source>Waiting for your document…</source>
        <translation>En attente de votre document…</translation>
    </message>
    <message>
        <source>Photograph on the chip</source>
        <translation>Photo de la puce</translation>
    </message>
    <message>
        <source>Type the code on the card</source>
        <translation>Taper le code de la carte</translation>
    </message>
    <message>
        <source>Six digits on the front of identity cards and residence permits.</source>
        <translation>Six chiffres au recto des cartes d’identité et des titres de séjour.</translation>
    </message>
    <message>
        <source>It has six digits and stands on the front of the card. Leave the card on the reader.</source>
        <translation>Il a six chiffres et se trouve au recto de la carte. Laissez la carte sur le lecteur.</translation>
    </message>
    <message>
        <source>Code on the card</source>
        <translation>Code de la carte</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Checking whether the document is genuine…</source>
        <translation>Vérification de l’authenticité du document…</translation>
    </message>
    <message>
        <source>Reading the photograph…</source>
        <translation>Lecture de la photo…</translation>
    </message>
    <message>
        <source>The chip did not accept this code.</source>
        <translation>La puce n’a pas accepté ce code.</translation>
    </message>
    <message>
        <source>Compare it with your card and type it once more.</source>
        <translation>Comparez-le avec votre carte et tapez-le à nouveau.</translation>
    </message>
    <message>
        <source>Type the code that is printed on your card, or go back and show the page once more.</source>
        <translation>Tapez le code imprimé sur votre carte, ou revenez en arrière et montrez à nouveau la page.</translation>
    </message>
    <message>
        <source>The chip allows one more try only, then it locks.</source>
        <translation>La puce n’accepte plus qu’un seul essai avant de se bloquer.</translation>
    </message>
    <message>
        <source>We do not use it up. An agent will look at your document.</source>
        <translation>Nous ne l’utilisons pas. Un agent va regarder votre document.</translation>
    </message>
    <message>
        <source>The document itself stays valid. An agent will look at it; or go back and take another one.</source>
        <translation>Le document lui-même reste valable. Un agent le regardera&#xa0;; ou revenez en arrière et prenez-en un autre.</translation>
    </message>
    <message>
        <source>Your document has been read</source>
        <translation>Votre document a été lu</translation>
    </message>
    <message>
        <source>You can take it back now.</source>
        <translation>Vous pouvez le reprendre.</translation>
    </message>
    <message>
        <source>The chip does not work</source>
        <translation>La puce ne fonctionne pas</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CodeKeypad</name>
    <message>
        <source>Erase the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ComfortPage</name>
    <message>
        <source>How would you like to read?</source>
        <translation>Comment souhaitez-vous lire&#xa0;?</translation>
    </message>
    <message>
        <source>You can change this at any time, at the top of the screen.</source>
        <translation>Vous pouvez changer cela à tout moment, en haut de l’écran.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ComfortPanel</name>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grande</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>Jaune sur noir</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Blanc sur noir</translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation>Images animées</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Speech is not available on this kiosk.</source>
        <translation>La voix n’est pas disponible sur cette borne.</translation>
    </message>
    <message>
        <source>The kiosk says what to do. What is personal it reads only when you press “Read aloud”.</source>
        <translation>La borne dit quoi faire. Elle ne lit ce qui est personnel que si vous appuyez sur «&#xa0;Lire à voix haute&#xa0;».</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ConsentPage</name>
    <message>
        <source>Do you agree to this check?</source>
        <translation>Êtes-vous d’accord avec cette vérification&#xa0;?</translation>
    </message>
    <message>
        <source>To prove who you are, we read your carte Vitale and your identity document, and take a picture of your face.</source>
        <translation>Pour prouver qui vous êtes, nous lisons votre carte Vitale et votre pièce d’identité, et nous prenons une photo de votre visage.</translation>
    </message>
    <message>
        <source>All of it is sent sealed to your health insurance, which erases the comparison of faces after 7 days at most. This kiosk keeps nothing in the clear.</source>
        <translation>Tout est envoyé scellé à votre assurance maladie, qui efface la comparaison des visages au plus tard après 7 jours. Cette borne ne garde rien de lisible.</translation>
    </message>
    <message>
        <source>You are free to choose. Whatever you answer, your physical carte Vitale goes on working.</source>
        <translation>Vous êtes libre de choisir. Quelle que soit votre réponse, votre carte Vitale physique continue de fonctionner.</translation>
    </message>
    <message>
        <source>Yes, compare my face</source>
        <translation>Oui, comparez mon visage</translation>
    </message>
    <message>
        <source>The kiosk compares your face with the photograph of your document.</source>
        <translation>La borne le compare à la photo de votre document.</translation>
    </message>
    <message>
        <source>Yes, but a person compares</source>
        <translation>Oui, mais une personne compare</translation>
    </message>
    <message>
        <source>An agent looks at you and at your document. No machine compares faces.</source>
        <translation>Un agent compare, sans machine.</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>Non, je ne suis pas d’accord</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Rien n’est enregistré.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DecisionForm</name>
    <message>
        <source>Approve: why?</source>
        <translation>Approuver : pourquoi ?</translation>
    </message>
    <message>
        <source>Return to the person: why, and which step?</source>
        <translation>Renvoyer à la personne : pourquoi, et à quelle étape ?</translation>
    </message>
    <message>
        <source>Refuse: why?</source>
        <translation>Refuser : pourquoi ?</translation>
    </message>
    <message>
        <source>Sign and approve (Enter)</source>
        <translation>Signer et approuver (Entrée)</translation>
    </message>
    <message>
        <source>Sign and return (Enter)</source>
        <translation>Signer et renvoyer (Entrée)</translation>
    </message>
    <message>
        <source>Sign and refuse (Enter)</source>
        <translation>Signer et refuser (Entrée)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>In your own words; may stay empty</source>
        <translation>Avec vos mots ; facultatif</translation>
    </message>
    <message>
        <source>I sign: %1</source>
        <translation>Je signe : %1</translation>
    </message>
    <message>
        <source>A colleague signs</source>
        <translation>Un collègue signe</translation>
    </message>
    <message>
        <source>The colleague&apos;s name</source>
        <translation>Nom d’agent du collègue</translation>
    </message>
    <message>
        <source>Password or PIN</source>
        <translation>Mot de passe ou code PIN</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>You have approved already: somebody else has to be the second.</source>
        <translation>Vous avez déjà approuvé : le second doit être quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Your role may not approve this: a supervisor has to.</source>
        <translation>Votre rôle ne permet pas de l’approuver : il faut un responsable.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Signature…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DecisionPanel</name>
    <message>
        <source>Approve (F8)</source>
        <translation>Approuver (F8)</translation>
    </message>
    <message>
        <source>Refuse (F9)</source>
        <translation>Refuser (F9)</translation>
    </message>
    <message>
        <source>Return (F10)</source>
        <translation>Renvoyer (F10)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Approuvé par %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Refusé par %1</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DeskWindow</name>
    <message>
        <source>Desk of the digital carte Vitale</source>
        <translation>Poste d’accueil de la carte Vitale numérique</translation>
    </message>
    <message>
        <source>Case (Ctrl+1)</source>
        <translation>Dossier (Ctrl+1)</translation>
    </message>
    <message>
        <source>Office (Ctrl+2)</source>
        <translation>Accueil (Ctrl+2)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentConfirm</name>
    <message>
        <source>Ask an agent</source>
        <translation>Demander à un agent</translation>
    </message>
    <message>
        <source>Accents may be missing.</source>
        <translation>Les accents peuvent manquer.</translation>
    </message>
    <message>
        <source>No, read again</source>
        <translation>Non, relire</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentPage</name>
    <message>
        <source>Show your identity document</source>
        <translation>Montrez votre pièce d’identité</translation>
    </message>
    <message>
        <source>Live picture of your document</source>
        <translation>Image en direct de votre document</translation>
    </message>
    <message>
        <source>Reading your document…</source>
        <translation>Lecture de votre document…</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Picture of your document: %1</source>
        <translation>Image de votre document&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading your document</source>
        <translation>Lecture de votre document</translation>
    </message>
    <message>
        <source>Passport, identity card or residence permit</source>
        <translation>Passeport, carte d’identité ou titre de séjour</translation>
    </message>
    <message>
        <source>A driving licence or a carte Vitale is not enough</source>
        <translation>Un permis de conduire ou une carte Vitale ne suffit pas</translation>
    </message>
    <message>
        <source>Or swipe the lines &lt; &lt; &lt; through the slot of the reader.</source>
        <translation>Ou passez les lignes &lt;&#xa0;&lt;&#xa0;&lt; dans la fente du lecteur.</translation>
    </message>
    <message>
        <source>Scan it instead</source>
        <translation>Plutôt le scanner</translation>
    </message>
    <message>
        <source>Lay it face down on the glass of the scanner first.</source>
        <translation>Posez-le d’abord face contre la vitre du scanner.</translation>
    </message>
    <message>
        <source>The scanner is at work…</source>
        <translation>Le scanner travaille…</translation>
    </message>
    <message>
        <source>The camera is looking for your document…</source>
        <translation>La caméra cherche votre document…</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Oui, c’est exact</translation>
    </message>
    <message>
        <source>This document is not enough to prove who you are.</source>
        <translation>Ce document ne suffit pas pour prouver votre identité.</translation>
    </message>
    <message>
        <source>Take it back and show a passport, an identity card or a residence permit. If you have none with you, an agent can help.</source>
        <translation>Reprenez-le et présentez un passeport, une carte d’identité ou un titre de séjour. Si vous n’en avez pas avec vous, un agent peut vous aider.</translation>
    </message>
    <message>
        <source>Show the side with these lines, whole and flat. On a passport it is the page with your photograph, on a card often the back.</source>
        <translation>Montrez le côté où sont ces lignes, en entier et à plat. Sur un passeport, c’est la page avec votre photo&#xa0;; sur une carte, souvent le verso.</translation>
    </message>
    <message>
        <source>Wipe the document clean, tilt it a little so that no light shines on these lines, and try again.</source>
        <translation>Essuyez le document, inclinez-le un peu pour qu’aucune lumière n’éclaire ces lignes, puis réessayez.</translation>
    </message>
    <message>
        <source>Show another one that is still valid. If you have none, an agent tells you what you can do.</source>
        <translation>Présentez-en un autre encore valable. Si vous n’en avez pas, un agent vous dira quoi faire.</translation>
    </message>
    <message>
        <source>Use the scanner below instead, or call an agent.</source>
        <translation>Utilisez plutôt le scanner ci-dessous, ou appelez un agent.</translation>
    </message>
    <message>
        <source>Stop the scanner</source>
        <translation>Arrêter le scanner</translation>
    </message>
    <message>
        <source>Is this what is printed on your document?</source>
        <translation>Est-ce bien ce qui est imprimé sur votre document&#xa0;?</translation>
    </message>
    <message>
        <source>I have no document</source>
        <translation>Je n’ai pas de document</translation>
    </message>
    <message>
        <source>Now show your own identity document</source>
        <translation>Montrez votre propre pièce d’identité</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DocumentPanel</name>
    <message>
        <source>What is known of the document</source>
        <translation>Ce qui est connu du document</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>In the lines &lt; &lt; &lt;</source>
        <translation>Dans les lignes &lt;&#xa0;&lt;&#xa0;&lt;</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Not checked: please look yourself</source>
        <translation>Non vérifié&#xa0;: à regarder vous-même</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DraftModel</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>À qui</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::DraftPanel</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Drafts of this desk</source>
        <translation>Brouillons de ce poste</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Ouvrir (Entrée)</translation>
    </message>
    <message>
        <source>Discard (Del)</source>
        <translation>Supprimer (Suppr)</translation>
    </message>
    <message>
        <source>Discard it for good? Nothing of it is kept.</source>
        <translation>Supprimer définitivement ? Rien n’en est conservé.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>No case was put aside.</source>
        <translation>Aucun dossier n’a été mis de côté.</translation>
    </message>
    <message>
        <source>Only the agent who began it can open it.</source>
        <translation>Seul l’agent qui l’a commencé peut l’ouvrir.</translation>
    </message>
    <message>
        <source>Opening it goes on at its step; nothing is captured again.</source>
        <translation>Il reprend à son étape ; rien n’est à refaire.</translation>
    </message>
    <message>
        <source>End the present case first, or put it aside.</source>
        <translation>Terminez d’abord le dossier en cours, ou mettez-le de côté.</translation>
    </message>
    <message>
        <source>Case %1 had been registered already: its draft is gone.</source>
        <translation>Le dossier %1 était déjà enregistré : son brouillon est supprimé.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FaceFindings</name>
    <message>
        <source>%1 pictures</source>
        <translation>%1 images</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Quality of the picture: %1 of 100</source>
        <translation>Qualité de la photo&#xa0;: %1 sur 100</translation>
    </message>
    <message>
        <source>Too little, the worst first: %1</source>
        <translation>Insuffisant, le pire d’abord&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FacePage</name>
    <message>
        <source>Look at the camera</source>
        <translation>Regardez la caméra</translation>
    </message>
    <message>
        <source>Live picture of your face</source>
        <translation>Image en direct de votre visage</translation>
    </message>
    <message>
        <source>An agent compares instead</source>
        <translation>Un agent compare à la place</translation>
    </message>
    <message>
        <source>If the camera is difficult for you, or you prefer a person.</source>
        <translation>Si la caméra est difficile pour vous, ou si vous préférez une personne.</translation>
    </message>
    <message>
        <source>I cannot do this</source>
        <translation>Je ne peux pas le faire</translation>
    </message>
    <message>
        <source>You are asked for something else instead.</source>
        <translation>On vous demande autre chose à la place.</translation>
    </message>
    <message>
        <source>The camera is on. There is no time limit.</source>
        <translation>La caméra est allumée. La durée n’est pas limitée.</translation>
    </message>
    <message>
        <source>What helps: light from the front, nothing over your face, and a straight look. Whoever helps you can stand beside the screen.</source>
        <translation>Ce qui aide&#xa0;: une lumière de face, rien sur le visage et un regard droit. La personne qui vous aide peut se tenir à côté de l’écran.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FacePanel</name>
    <message>
        <source>Photograph of the document</source>
        <translation>Photo du document</translation>
    </message>
    <message>
        <source>Picture of today</source>
        <translation>Photo du jour</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FaceView</name>
    <message>
        <source>Picture taken</source>
        <translation>Photo prise</translation>
    </message>
    <message>
        <source>No face seen yet</source>
        <translation>Pas encore de visage</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::HealthCardPage</name>
    <message>
        <source>Insert your carte Vitale</source>
        <translation>Insérez votre carte Vitale</translation>
    </message>
    <message>
        <source>Leave the card in the reader. The screen tells you when to take it out.</source>
        <translation>Laissez la carte dans le lecteur. L’écran vous dira quand la retirer.</translation>
    </message>
    <message>
        <source>I do not have my card</source>
        <translation>Je n’ai pas ma carte</translation>
    </message>
    <message>
        <source>It has 15 characters. You find it on your carte Vitale, on a payslip, or on a letter from your health insurance.</source>
        <translation>Il a 15 caractères. Vous le trouvez sur votre carte Vitale, une fiche de paie ou un courrier de votre assurance maladie.</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>N° de sécurité sociale</translation>
    </message>
    <message>
        <source>Born on %1</source>
        <translation>Naissance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Type your social security number</source>
        <translation>Tapez votre numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Waiting for your card…</source>
        <translation>En attente de votre carte…</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Your card has been read</source>
        <translation>Votre carte a été lue</translation>
    </message>
    <message>
        <source>You can take your card back now.</source>
        <translation>Vous pouvez reprendre votre carte.</translation>
    </message>
    <message>
        <source>This is not me</source>
        <translation>Ce n’est pas moi</translation>
    </message>
    <message>
        <source>I insert another card.</source>
        <translation>J’insère une autre carte.</translation>
    </message>
    <message>
        <source>Or it cannot be read. I type my social security number instead.</source>
        <translation>Ou elle n’est pas lisible. Je tape mon numéro de sécurité sociale à la place.</translation>
    </message>
    <message>
        <source>Insert the carte Vitale of the person you represent</source>
        <translation>Insérez la carte Vitale de la personne représentée</translation>
    </message>
    <message>
        <source>The card has been read</source>
        <translation>La carte a été lue</translation>
    </message>
    <message>
        <source>This is not the person</source>
        <translation>Ce n’est pas cette personne</translation>
    </message>
    <message>
        <source>Type the social security number of that person</source>
        <translation>Tapez le numéro de sécurité sociale de cette personne</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Pour qui est-ce ?</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::HelpPage</name>
    <message>
        <source>How can we help?</source>
        <translation>Comment pouvons-nous vous aider&#xa0;?</translation>
    </message>
    <message>
        <source>There is no hurry. Nothing is sent before you have checked it and pressed “Send”.</source>
        <translation>Rien ne presse. Rien n’est envoyé avant que vous ayez vérifié et appuyé sur «&#xa0;Envoyer&#xa0;».</translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation>Appeler un agent</translation>
    </message>
    <message>
        <source>Someone comes to you. What you have done is kept.</source>
        <translation>Quelqu’un vient vers vous. Ce que vous avez fait est conservé.</translation>
    </message>
    <message>
        <source>An agent at the desk will gladly help you.</source>
        <translation>Un agent à l’accueil vous aidera volontiers.</translation>
    </message>
    <message>
        <source>With a keyboard: Tab goes from one button to the next, Enter presses it, Escape goes back.</source>
        <translation>Avec un clavier&#xa0;: Tab passe d’un bouton à l’autre, Entrée appuie, Échap revient en arrière.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::IdlePage</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#xa0;?</translation>
    </message>
    <message>
        <source>To protect you, everything on this screen is erased soon. Press the button to go on.</source>
        <translation>Pour vous protéger, tout ce qui est sur cet écran sera bientôt effacé. Appuyez sur le bouton pour continuer.</translation>
    </message>
    <message>
        <source>I am here, go on</source>
        <translation>Je suis là, continuer</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n seconde restante</numerusform>
            <numerusform>%n secondes restantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::ui::Keypad</name>
    <message>
        <source>Erase the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::KioskWindow</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation>Carte Vitale numérique</translation>
    </message>
    <message>
        <source>An agent has been called and is coming to you.</source>
        <translation>Un agent a été appelé et vient vers vous.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::OfficePanel</name>
    <message>
        <source>Queue</source>
        <translation>File d’envoi</translation>
    </message>
    <message>
        <source>Send now (F5)</source>
        <translation>Envoyer maintenant (F5)</translation>
    </message>
    <message>
        <source>Queue of packages</source>
        <translation>File d’envoi des dossiers</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>(simulated)</source>
        <translation>(simulé)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::Page</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>An agent asks you to do this step again.</source>
        <translation>Un agent vous demande de refaire cette étape.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PairingPage</name>
    <message>
        <source>Scan this code</source>
        <translation>Scannez ce code</translation>
    </message>
    <message>
        <source>Scan this code with your phone</source>
        <translation>Scannez ce code avec votre téléphone</translation>
    </message>
    <message>
        <source>1. Open the carte Vitale app on your phone.</source>
        <translation>1. Ouvrez l’application carte Vitale sur votre téléphone.</translation>
    </message>
    <message>
        <source>2. Choose “Scan a code” and point the phone at this screen.</source>
        <translation>2. Choisissez «&#xa0;Scanner un code&#xa0;» et visez cet écran avec le téléphone.</translation>
    </message>
    <message>
        <source>3. Type your code of six digits into the phone.</source>
        <translation>3. Tapez votre code à six chiffres sur le téléphone.</translation>
    </message>
    <message>
        <source>No phone today? Continue: you can have a ticket with this code printed.</source>
        <translation>Pas de téléphone aujourd’hui&#xa0;? Continuez&#xa0;: vous pourrez imprimer un ticket avec ce code.</translation>
    </message>
    <message>
        <source>Or type this in the app: %1</source>
        <translation>Ou tapez ceci dans l’application&#xa0;: %1</translation>
    </message>
    <message>
        <source>The network is down here for the moment. Scan all the same: your phone receives the card later, by itself.</source>
        <translation>Le réseau est coupé ici pour le moment. Scannez quand même&#xa0;: votre téléphone recevra la carte plus tard, tout seul.</translation>
    </message>
    <message>
        <source>Your phone has the code</source>
        <translation>Votre téléphone a reçu le code</translation>
    </message>
    <message>
        <source>The card will follow</source>
        <translation>La carte va suivre</translation>
    </message>
    <message>
        <source>Your registration is being checked. Your phone receives the card by itself, within 48 hours. You can go.</source>
        <translation>Votre inscription est en cours de vérification. Votre téléphone recevra la carte tout seul, sous 48 heures. Vous pouvez partir.</translation>
    </message>
    <message>
        <source>Your phone is paired</source>
        <translation>Votre téléphone est associé</translation>
    </message>
    <message>
        <source>The digital carte Vitale is on your phone</source>
        <translation>La carte Vitale numérique est sur votre téléphone</translation>
    </message>
    <message>
        <source>You can use it from now on. Your physical card goes on working.</source>
        <translation>Vous pouvez l’utiliser dès maintenant. Votre carte physique continue de fonctionner.</translation>
    </message>
    <message>
        <source>The code is locked</source>
        <translation>Le code est bloqué</translation>
    </message>
    <message>
        <source>The code has expired</source>
        <translation>Le code est périmé</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Créer un nouveau code</translation>
    </message>
    <message>
        <source>Waiting for your phone…</source>
        <translation>En attente de votre téléphone…</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Associé</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PictureButton</name>
    <message>
        <source>%1: enlarge</source>
        <translation>%1&#xa0;: agrandir</translation>
    </message>
    <message>
        <source>%1: no picture</source>
        <translation>%1&#xa0;: pas d’image</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PictureZoom</name>
    <message>
        <source>Smaller (−)</source>
        <translation>Plus petit (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>Image entière (0)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ProblemPanel</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Call an agent</source>
        <translation>Appeler un agent</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::QrView</name>
    <message>
        <source>QR code to scan with the phone</source>
        <translation>QR code à scanner avec le téléphone</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::QueueModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation>Dernier problème</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReasonPage</name>
    <message>
        <source>Who is the digital carte Vitale for?</source>
        <translation>Pour qui est la carte Vitale numérique&#xa0;?</translation>
    </message>
    <message>
        <source>For me, on my phone</source>
        <translation>Pour moi, sur mon téléphone</translation>
    </message>
    <message>
        <source>Today&apos;s phone or a later one.</source>
        <translation>Mon téléphone d’aujourd’hui ou un prochain.</translation>
    </message>
    <message>
        <source>My child, or a person I am the guardian of.</source>
        <translation>Mon enfant, ou une personne dont je suis le tuteur.</translation>
    </message>
    <message>
        <source>For example, it cannot scan my document.</source>
        <translation>Par exemple, il ne peut pas scanner mon document.</translation>
    </message>
    <message>
        <source>My old phone is lost, broken or replaced.</source>
        <translation>Mon ancien téléphone est perdu, cassé ou remplacé.</translation>
    </message>
    <message>
        <source>What brings you here?</source>
        <translation>Pourquoi venez-vous à cette borne&#xa0;?</translation>
    </message>
    <message>
        <source>For %1 days. I can end it at any time, at any desk.</source>
        <translation>Pour %1 jours. Je peux y mettre fin à tout moment, dans tout accueil.</translation>
    </message>
    <message>
        <source>I tried in the app and it did not work. The app may have given me a code.</source>
        <translation>J’ai essayé dans l’application, sans succès. Elle m’a peut-être donné un code.</translation>
    </message>
    <message>
        <source>You show your own identity document, and the carte Vitale of the person you represent.</source>
        <translation>Vous montrez votre propre document d’identité, et la carte Vitale de la personne représentée.</translation>
    </message>
    <message>
        <source>Why may you act for this person?</source>
        <translation>À quel titre agissez-vous pour cette personne ?</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReceiptPage</name>
    <message>
        <source>All is done</source>
        <translation>Tout est fait</translation>
    </message>
    <message>
        <source>Your phone has the card: you need no ticket.</source>
        <translation>Votre téléphone a la carte&#xa0;: vous n’avez pas besoin de ticket.</translation>
    </message>
    <message>
        <source>Your registration is stored</source>
        <translation>Votre inscription est conservée</translation>
    </message>
    <message>
        <source>No ticket can be printed here. With another phone, ask at any desk for a new code.</source>
        <translation>Aucun ticket ne peut être imprimé ici. Avec un autre téléphone, demandez un nouveau code dans n’importe quel accueil.</translation>
    </message>
    <message>
        <source>Would you like a ticket?</source>
        <translation>Voulez-vous un ticket&#xa0;?</translation>
    </message>
    <message>
        <source>It carries the code for a later phone, for 30 days.</source>
        <translation>Il porte le code pour un prochain téléphone, pendant 30 jours.</translation>
    </message>
    <message>
        <source>Keep it like a key. It works only together with your six digits, which are not on it.</source>
        <translation>Gardez-le comme une clé. Il ne marche qu’avec vos six chiffres, qui n’y figurent pas.</translation>
    </message>
    <message>
        <source>Print the ticket</source>
        <translation>Imprimer le ticket</translation>
    </message>
    <message>
        <source>It comes out below the screen.</source>
        <translation>Il sort sous l’écran.</translation>
    </message>
    <message>
        <source>The ticket is being printed. Take it with you.</source>
        <translation>Le ticket s’imprime. Emportez-le.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::RefusedPage</name>
    <message>
        <source>This cannot be completed here</source>
        <translation>Cela ne peut pas être terminé ici</translation>
    </message>
    <message>
        <source>Your physical carte Vitale goes on working.</source>
        <translation>Votre carte Vitale physique continue de fonctionner.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::RegisteredPage</name>
    <message>
        <source>You are registered</source>
        <translation>Votre inscription est faite</translation>
    </message>
    <message>
        <source>Your registration is stored and cannot be lost, even if the network fails.</source>
        <translation>Votre inscription est conservée et ne peut pas être perdue, même si le réseau tombe en panne.</translation>
    </message>
    <message>
        <source>Please take your carte Vitale and your identity document with you.</source>
        <translation>Reprenez votre carte Vitale et votre pièce d’identité.</translation>
    </message>
    <message>
        <source>Your registration&apos;s number: %1</source>
        <translation>Numéro de votre inscription&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next: your phone, if you have it with you.</source>
        <translation>Ensuite&#xa0;: votre téléphone, si vous l’avez avec vous.</translation>
    </message>
    <message>
        <source>Your registration is complete here. Your health insurance looks at it once more before the card is issued, mostly within two days.</source>
        <translation>Votre inscription est terminée ici. Votre assurance maladie la vérifie encore avant d’émettre la carte, le plus souvent sous deux jours.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ResumeCodePage</name>
    <message>
        <source>Type the code that the app gave you</source>
        <translation>Tapez le code donné par l’application</translation>
    </message>
    <message>
        <source>Code of eight characters</source>
        <translation>Code de huit caractères</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>Je n’ai pas de code</translation>
    </message>
    <message>
        <source>You do every step here instead.</source>
        <translation>Vous faites toutes les étapes ici.</translation>
    </message>
    <message>
        <source>It has eight letters and digits. What you proved in the app is not asked again.</source>
        <translation>Il a huit lettres et chiffres. Ce que vous avez prouvé dans l’application n’est pas redemandé.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Asking your health insurance…</source>
        <translation>Demande à votre assurance maladie…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReviewList</name>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, limite %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ReviewPage</name>
    <message>
        <source>Is everything right?</source>
        <translation>Tout est-il juste&#xa0;?</translation>
    </message>
    <message>
        <source>Photograph of the document</source>
        <translation>Photo du document</translation>
    </message>
    <message>
        <source>Your picture of today</source>
        <translation>Votre photo du jour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>N° de sécurité sociale</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Puce</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>An agent will compare</source>
        <translation>Un agent comparera</translation>
    </message>
    <message>
        <source>“Send” seals this for your health insurance. It is then erased from this kiosk&apos;s memory.</source>
        <translation>«&#xa0;Envoyer&#xa0;» scelle ceci pour votre assurance maladie. La mémoire de la borne est ensuite effacée.</translation>
    </message>
    <message>
        <source>Something is not right</source>
        <translation>Quelque chose n’est pas juste</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Matches the photograph</source>
        <translation>Correspond à la photo</translation>
    </message>
    <message>
        <source>Name as printed</source>
        <translation>Nom imprimé</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>Confirmé par vous</translation>
    </message>
    <message>
        <source>Matches the printed photograph</source>
        <translation>Correspond à la photo imprimée</translation>
    </message>
    <message>
        <source>It can be on one phone only.</source>
        <translation>Elle ne peut être que sur un seul téléphone.</translation>
    </message>
    <message>
        <source>Your digital card is active on another phone</source>
        <translation>Votre carte numérique est active sur un autre téléphone</translation>
    </message>
    <message>
        <source>Move it to the new phone</source>
        <translation>La mettre sur le nouveau téléphone</translation>
    </message>
    <message>
        <source>It ends on the other phone as soon as the new one has it.</source>
        <translation>Elle s’arrête sur l’autre téléphone dès que le nouveau l’a reçue.</translation>
    </message>
    <message>
        <source>Keep it where it is</source>
        <translation>La laisser où elle est</translation>
    </message>
    <message>
        <source>Nothing changes. This visit ends and everything is erased here.</source>
        <translation>Rien ne change. La visite se termine et tout est effacé ici.</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Représenté par</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>The card ends on the other phone</source>
        <translation>La carte s’arrête sur l’autre téléphone</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::ScrollPane</name>
    <message>
        <source>Show what is above</source>
        <translation>Voir ce qui est au-dessus</translation>
    </message>
    <message>
        <source>Show what is below</source>
        <translation>Voir la suite</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SealingPage</name>
    <message>
        <source>Your registration is being protected</source>
        <translation>Votre inscription est en cours de protection</translation>
    </message>
    <message>
        <source>It is sealed so that only your health insurance can open it, and stored safely.</source>
        <translation>Elle est scellée pour que seule votre assurance maladie puisse l’ouvrir, et conservée en sûreté.</translation>
    </message>
    <message>
        <source>This takes a few seconds. You need do nothing.</source>
        <translation>Cela prend quelques secondes. Vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>Protecting the registration</source>
        <translation>Protection de l’inscription</translation>
    </message>
    <message>
        <source>Storing your registration…</source>
        <translation>Enregistrement de votre inscription…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SettingsPage</name>
    <message>
        <source>Language and comfort</source>
        <translation>Langue et confort</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SignInPanel</name>
    <message>
        <source>Name and password</source>
        <translation>Nom et mot de passe</translation>
    </message>
    <message>
        <source>Sign in with my card</source>
        <translation>Me connecter avec ma carte</translation>
    </message>
    <message>
        <source>Your agent&apos;s name</source>
        <translation>Votre nom d’agent</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>Se connecter (Entrée)</translation>
    </message>
    <message>
        <source>PIN of the card that is in the reader</source>
        <translation>Code PIN de la carte qui est dans le lecteur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Locked until %1.</source>
        <translation>Bloqué jusqu’au %1.</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Le poste est verrouillé</translation>
    </message>
    <message>
        <source>Sign in at the desk</source>
        <translation>Connexion au poste d’accueil</translation>
    </message>
    <message>
        <source>%1 goes on after signing in again. A colleague may sign in instead.</source>
        <translation>%1 continue après s’être reconnecté. Un collègue peut aussi se connecter.</translation>
    </message>
    <message>
        <source>Decisions are signed in your name. Never let anybody else use it.</source>
        <translation>Les décisions sont signées en votre nom. Ne le prêtez à personne.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SimilarityScale</name>
    <message>
        <source>Similarity %1: below the grey zone</source>
        <translation>Ressemblance %1&#xa0;: sous la zone grise</translation>
    </message>
    <message>
        <source>Similarity %1: above the threshold</source>
        <translation>Ressemblance %1&#xa0;: au-dessus du seuil</translation>
    </message>
    <message>
        <source>Similarity %1: in the grey zone, please compare</source>
        <translation>Ressemblance %1&#xa0;: en zone grise, comparez</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SkipPage</name>
    <message>
        <source>You can go on without your card</source>
        <translation>Vous pouvez continuer sans votre carte</translation>
    </message>
    <message>
        <source>You have no identity document?</source>
        <translation>Vous n’avez pas de document d’identité ?</translation>
    </message>
    <message>
        <source>The chip cannot be read?</source>
        <translation>La puce n’est pas lisible ?</translation>
    </message>
    <message>
        <source>An agent can compare instead</source>
        <translation>Un agent peut comparer à la place</translation>
    </message>
    <message>
        <source>An expired one may help too: show it first, an agent looks at it.</source>
        <translation>Un document périmé peut aussi aider : montrez-le d’abord, un agent le regarde.</translation>
    </message>
    <message>
        <source>Go on with the step</source>
        <translation>Reprendre l’étape</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1/%2: %3</source>
        <translation>%1/%2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::StopPage</name>
    <message>
        <source>Do you want to stop?</source>
        <translation>Voulez-vous arrêter&#xa0;?</translation>
    </message>
    <message>
        <source>Your registration is kept. Only this screen is cleared.</source>
        <translation>Votre inscription est conservée. Seul cet écran est effacé.</translation>
    </message>
    <message>
        <source>Everything you have done here will be erased. Nothing is sent.</source>
        <translation>Tout ce que vous avez fait ici sera effacé. Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Stop and clear the screen</source>
        <translation>Arrêter et effacer l’écran</translation>
    </message>
    <message>
        <source>Stop and erase everything</source>
        <translation>Arrêter et tout effacer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TopBar</name>
    <message>
        <source>Digital carte Vitale</source>
        <translation>Carte Vitale numérique</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>Confort</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TransactionCodePage</name>
    <message>
        <source>Choose a code of six digits</source>
        <translation>Choisissez un code à six chiffres</translation>
    </message>
    <message>
        <source>Your phone will ask for it once, when it receives the card. Remember it until then; it is not printed.</source>
        <translation>Votre téléphone vous le demandera une fois, en recevant la carte. Retenez-le jusque-là&#xa0;: il n’est pas imprimé.</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>Code à six chiffres</translation>
    </message>
    <message>
        <source>This code is too easy to guess. Please choose another.</source>
        <translation>Ce code est trop facile à deviner. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Digits in order</source>
        <translation>Chiffres en ordre</translation>
    </message>
    <message>
        <source>Digits shuffled</source>
        <translation>Chiffres mélangés</translation>
    </message>
    <message>
        <source>Nobody can guess the code from where you touch.</source>
        <translation>Personne ne peut deviner le code d’après vos gestes.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TrialMark</name>
    <message>
        <source>Trial: simulated devices. No real registration is made.</source>
        <translation>Essai&#xa0;: appareils simulés. Aucune inscription réelle n’est faite.</translation>
    </message>
    <message>
        <source>Trial: simulated devices</source>
        <translation>Essai&#xa0;: appareils simulés</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::WelcomePage</name>
    <message>
        <source>Get your digital carte Vitale</source>
        <translation>Obtenez votre carte Vitale numérique</translation>
    </message>
    <message>
        <source>In a few minutes, on your phone or ready for a later one.</source>
        <translation>En quelques minutes, sur votre téléphone ou prête pour un prochain.</translation>
    </message>
    <message>
        <source>Have ready: your carte Vitale, and your passport, identity card or residence permit.</source>
        <translation>Préparez votre carte Vitale, et votre passeport, carte d’identité ou titre de séjour.</translation>
    </message>
    <message>
        <source>An agent can help you at any time.</source>
        <translation>Un agent peut vous aider à tout moment.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::WipedPage</name>
    <message>
        <source>Thank you, and good-bye</source>
        <translation>Merci et au revoir</translation>
    </message>
    <message>
        <source>Everything about you has been erased from this screen and its memory.</source>
        <translation>Tout ce qui vous concerne a été effacé de cet écran et de sa mémoire.</translation>
    </message>
    <message>
        <source>Have you got your card and your document?</source>
        <translation>Avez-vous bien repris votre carte et votre document&#xa0;?</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Retour au début</translation>
    </message>
</context>
</TS>
